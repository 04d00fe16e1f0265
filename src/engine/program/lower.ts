/** Lowering: terms become few instructions on numbered places, each a whole sum of products where it can be. */
import { fuse, isSum, type Fused } from './fuse.ts'
import type { Code, Finish, Instruction, Sum, Total } from './instructions.ts'
import type { Numbers } from './numbers.ts'
import { TermSet } from './term-set.ts'
import type { Term, Terms } from './terms.ts'

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
  const late = new TermSet(terms.all.length)
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
  for (const [term, place] of copies) {
    const parts = new Parts(fused.inlined, places)
    parts.numbers.push(numbers.of(term))
    code.after.push(sumOf(parts, place))
  }
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
  const parts = new Parts(inlined, places)
  if (isCall) {
    parts.add(first as Term)
    return sumOf(parts, into, { op: term.op, calculation: 'forward', constant: term.constant, output: into })
  }
  if (finished.has(term) && (second?.kind === 'localA' || second?.kind === 'localB')) {
    const {
      op,
      kind: calculation,
      constant,
      operands: [output],
    } = second
    parts.add(first as Term)
    return sumOf(parts, into, { op, calculation, constant, output: places.of(output as Term) })
  }
  if (isSum(term)) parts.addPartsOf(term)
  else parts.add(first as Term)
  return sumOf(parts, into)
}

/** The parts of one sum. */
class Parts {
  readonly numbers: number[] = []
  readonly columns: number[] = []
  readonly numberProducts: number[] = []
  readonly scaledColumns: number[] = []
  readonly columnProducts: number[] = []
  readonly #inlined: TermSet
  readonly #places: Places

  constructor(inlined: TermSet, places: Places) {
    this.#inlined = inlined
    this.#places = places
  }

  /** Adds a term: its parts if it was inlined, else what is in its place. */
  add(term: Term): void {
    if (this.#inlined.has(term)) this.addPartsOf(term)
    else (term.varies ? this.columns : this.numbers).push(this.#places.of(term))
  }

  /** Adds the parts of a sum or product in order, with a stack of its own for sums of sums of sums. */
  addPartsOf(whole: Term): void {
    const places = this.#places
    const stack = [whole]
    for (let term = stack.pop(); term !== undefined; term = stack.pop()) {
      const [a, b] = term.operands
      if ((term !== whole && !this.#inlined.has(term)) || a === undefined || b === undefined)
        (term.varies ? this.columns : this.numbers).push(places.of(term))
      else if (term.kind === 'add') stack.push(b, a)
      else if (a.varies) this.columnProducts.push(places.of(a), places.of(b))
      else (b.varies ? this.scaledColumns : this.numberProducts).push(places.of(a), places.of(b))
    }
  }
}

function sumOf(parts: Omit<Sum, 'kind' | 'into' | 'finish'>, into: number, finish?: Finish): Sum {
  return {
    kind: 'sum',
    into,
    numbers: kept(parts.numbers),
    columns: kept(parts.columns),
    numberProducts: kept(parts.numberProducts),
    scaledColumns: kept(parts.scaledColumns),
    columnProducts: kept(parts.columnProducts),
    finish,
  }
}

const none: readonly number[] = []

/** Without the room that an array has taken for more: most sums are short, and a large graph has very many. */
function kept(places: readonly number[]): readonly number[] {
  return places.length === 0 ? none : places.slice()
}
