/** Lowering: terms become few instructions on numbered places, each a whole sum of products where it can be. */
import type { OpName } from '../ops.ts'
import { fuse, isSum, type Fused } from './fuse.ts'
import type { Numbers } from './numbers.ts'
import type { Calculation, Term, Terms } from './terms.ts'

/** Numbers added up, then columns, then products, and finished by an operation. All are places; pairs lie one after the other. */
export interface Sum {
  readonly kind: 'sum'
  readonly into: number
  readonly numbers: number[]
  readonly columns: number[]
  /** Pairs of numbers. */
  readonly numberProducts: number[]
  /** Pairs of a number and a column. */
  readonly scaledColumns: number[]
  /** Pairs of columns. */
  readonly columnProducts: number[]
  readonly finish: Finish | undefined
}

/** What becomes of a sum before it is stored: an operation's output, or the sum times a local derivative by its output. */
export interface Finish {
  readonly op: OpName
  readonly calculation: Calculation
  readonly constant: number
  /** The column of the operation's output, for a local derivative. */
  readonly output: number
}

/** A function of the table, on places that are all numbers or all columns. */
export interface Call {
  readonly kind: 'call'
  readonly into: number
  readonly op: OpName
  readonly calculation: Calculation
  readonly constant: number
  readonly operands: readonly number[]
}

/** The sum over the examples of a column, or of the product of two, as a number. */
export interface Total {
  readonly into: number
  readonly column: number
  readonly factor: number | undefined
}

export type Instruction = Sum | Call

/** All instructions, in the order they run in. */
export interface Code {
  /** On numbers, from the parameters. */
  readonly before: Instruction[]
  /** On columns. */
  readonly columns: Instruction[]
  readonly totals: Total[]
  /** On numbers, from the totals too. */
  readonly after: Instruction[]
  /** How many columns there are; the first are inputs and targets. */
  readonly columnCount: number
  /** The columns of the outputs. */
  readonly outputs: number[]
}

/** What the code must leave where: outputs as columns, and terms in certain places of the numbers. */
export interface Results {
  readonly outputs: readonly Term[]
  readonly placed: readonly (readonly [Term, number])[]
}

/** `columns` is how many of them are inputs and targets; the numbers' places are shared by all code of a program. */
export function lower(terms: Terms, { outputs, placed }: Results, columns: number, numbers: Numbers): Code {
  const columnsOf = outputs.map((output) => terms.spread(output))
  const fused = fuse(terms, [...columnsOf, ...placed.map(([term]) => term)])
  const places = new Places(columns, numbers)
  const copies = placed.filter(([term, place]) => !numbers.claim(term, place))
  // totals of products lie together, at the even pace of the weights that they are gradients of
  const isProduct = ({ kind, operands: [summed] }: Term): boolean =>
    kind === 'total' && summed !== undefined && fused.inlined.has(summed)
  for (const term of fused.needed) if (isProduct(term)) numbers.of(term)

  const code = { before: [] as Instruction[], columns: [] as Instruction[], after: [] as Instruction[] }
  const totals: Total[] = []
  /** Terms that have to wait for a total. */
  const late = new Set<Term>()
  for (const term of fused.needed) {
    const { kind, varies, operands } = term
    if (kind === 'total' || operands.some((operand) => late.has(operand))) late.add(term)
    if (operands.length === 0 || fused.inlined.has(term)) continue
    if (kind === 'total') totals.push(totalOf(term, fused, places))
    else
      (varies ? code.columns : late.has(term) ? code.after : code.before).push(
        instructionOf(term, fused, places),
      )
  }
  for (const [term, place] of copies) code.after.push({ ...emptySum(place), numbers: [numbers.of(term)] })
  return {
    ...code,
    totals,
    columnCount: places.columnCount,
    outputs: columnsOf.map((term) => places.of(term)),
  }
}

/** The places of columns, and of numbers. */
class Places {
  columnCount: number
  readonly #numbers: Numbers
  readonly #columns = new Map<Term, number>()

  constructor(columns: number, numbers: Numbers) {
    this.columnCount = columns
    this.#numbers = numbers
  }

  of(term: Term): number {
    if (!term.varies) return this.#numbers.of(term)
    if (term.kind === 'column') return term.place
    const place = this.#columns.get(term) ?? this.columnCount++
    this.#columns.set(term, place)
    return place
  }
}

function totalOf(term: Term, { inlined }: Fused, places: Places): Total {
  const [summed] = term.operands as [Term]
  const [column, factor] = inlined.has(summed) ? summed.operands : [summed]
  return {
    into: places.of(term),
    column: places.of(column as Term),
    factor: factor && places.of(factor),
  }
}

function instructionOf(term: Term, { inlined, finished }: Fused, places: Places): Instruction {
  const into = places.of(term)
  const [first, second] = term.operands
  const isCall = term.kind === 'forward' || term.kind === 'localA' || term.kind === 'localB'
  if (isCall && (first === undefined || !inlined.has(first))) {
    const { op, kind: calculation, constant } = term
    return {
      kind: 'call',
      into,
      op,
      calculation,
      constant,
      operands: term.operands.map((each) => places.of(each)),
    }
  }
  const sum = emptySum(into)
  if (isCall) {
    addTo(sum, first as Term, inlined, places)
    return { ...sum, finish: { op: term.op, calculation: 'forward', constant: term.constant, output: into } }
  }
  if (finished.has(term) && (second?.kind === 'localA' || second?.kind === 'localB')) {
    const {
      op,
      kind: calculation,
      constant,
      operands: [output],
    } = second
    addTo(sum, first as Term, inlined, places)
    return { ...sum, finish: { op, calculation, constant, output: places.of(output as Term) } }
  }
  if (isSum(term)) addParts(sum, term, inlined, places)
  else addTo(sum, first as Term, inlined, places)
  return sum
}

function emptySum(into: number): Sum {
  return {
    kind: 'sum',
    into,
    numbers: [],
    columns: [],
    numberProducts: [],
    scaledColumns: [],
    columnProducts: [],
    finish: undefined,
  }
}

/** Adds a term: its parts if it was inlined, else what is in its place. */
function addTo(sum: Sum, term: Term, inlined: ReadonlySet<Term>, places: Places): void {
  if (inlined.has(term)) addParts(sum, term, inlined, places)
  else (term.varies ? sum.columns : sum.numbers).push(places.of(term))
}

/** Adds the parts of a sum or product in order, with a stack of its own for sums of sums of sums. */
function addParts(sum: Sum, whole: Term, inlined: ReadonlySet<Term>, places: Places): void {
  const stack = [whole]
  for (let term = stack.pop(); term !== undefined; term = stack.pop()) {
    const [a, b] = term.operands
    if ((term !== whole && !inlined.has(term)) || a === undefined || b === undefined)
      (term.varies ? sum.columns : sum.numbers).push(places.of(term))
    else if (term.kind === 'add') stack.push(b, a)
    else if (a.varies) sum.columnProducts.push(places.of(a), places.of(b))
    else (b.varies ? sum.scaledColumns : sum.numberProducts).push(places.of(a), places.of(b))
  }
}
