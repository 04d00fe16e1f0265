/** Terms: the numbers of a program as formulas. A term is one number for all examples, or varies from one to the next. */
import { ops, type OpName } from '../ops.ts'

/** Where a term's numbers come from. */
export type Source =
  | { readonly kind: 'constant'; readonly value: number }
  /** A parameter, an input or a target, by its place among its like; a target's place goes on after the inputs'. */
  | { readonly kind: 'parameter' | 'column'; readonly place: number }
  /** What one example counts in the loss: 1 divided by how many there are. */
  | { readonly kind: 'share' }
  /** How many examples there are. */
  | { readonly kind: 'count' }
  | { readonly kind: 'add' | 'mul' }
  /** An operation of the table, or its local derivative by an operand, from the output and the operands. */
  | { readonly kind: Calculation; readonly op: OpName; readonly constant: number }
  /** The same number for every example, where a column is needed. */
  | { readonly kind: 'spread' }
  /** The sum over the examples. */
  | { readonly kind: 'total' }

/** What is called of an operation's entry in the table. */
export type Calculation = 'forward' | 'localA' | 'localB'

export type Term = Source & {
  /** Its place in `Terms.all`. */
  readonly index: number
  readonly operands: readonly Term[]
  /** Whether it is a column, with a number for each example, instead of one number for all. */
  readonly varies: boolean
}

/** All terms of a program in the order they were made in, so that operands come before what is made of them. */
export class Terms {
  readonly all: Term[] = []
  readonly share = this.#make({ kind: 'share' })
  readonly count = this.#make({ kind: 'count' })

  constant(value: number): Term {
    return this.#make({ kind: 'constant', value })
  }

  parameter(place: number): Term {
    return this.#make({ kind: 'parameter', place })
  }

  column(place: number): Term {
    return this.#make({ kind: 'column', place }, none, true)
  }

  add(a: Term, b: Term): Term {
    if (isConstant(a) && isConstant(b)) return this.constant(a.value + b.value)
    if (isConstant(a, 0)) return b
    if (isConstant(b, 0)) return a
    return this.#make({ kind: 'add' }, [a, b], a.varies || b.varies)
  }

  /**
   * Constants, and then numbers that are the same for all examples, are multiplied among themselves: once for all. So
   * where a part of a product of very large and very small numbers overflows or underflows, another part may than in
   * its Values.
   */
  mul(a: Term, b: Term): Term {
    if (isConstant(a) && isConstant(b)) return this.constant(a.value * b.value)
    if (isConstant(a, 1)) return b
    if (rank(a) > rank(b)) return this.mul(b, a)
    if (b.kind === 'mul' && rank(a) < rank(b)) {
      const [factor, rest] = b.operands as readonly [Term, Term]
      if (rank(factor) < rank(b)) return this.mul(this.mul(a, factor), rest)
    }
    return this.#make({ kind: 'mul' }, [a, b], a.varies || b.varies)
  }

  /** The output of an operation that is neither a sum nor a product; `constant` is a power's exponent. */
  forward(op: OpName, operands: readonly Term[], constant: number): Term {
    return this.#calculate('forward', op, operands, constant)
  }

  /** A local derivative of what `forward` gave, by its first or its second operand. */
  local(output: Term, which: 'localA' | 'localB'): Term {
    if (output.kind !== 'forward') throw new TypeError(`Terms.local needs an operation, got ${output.kind}`)
    const { op, constant, operands } = output
    // the function says by its parameters what it reads, and only that has to be kept for it
    const read = [output, ...operands].slice(0, ops[op][which]?.length)
    return this.#calculate(which, op, read, constant)
  }

  /** The sum over the examples; a factor that is the same for all of them goes before it. */
  total(term: Term): Term {
    if (!term.varies) return this.mul(this.count, term)
    const [factor, column] = term.operands
    if (term.kind === 'spread' && factor !== undefined) return this.total(factor)
    if (term.kind === 'mul' && factor?.varies === false && column !== undefined)
      return this.mul(factor, this.total(column))
    return this.#make({ kind: 'total' }, [term])
  }

  /** A column of it, if it is none yet. */
  spread(term: Term): Term {
    return term.varies ? term : this.#make({ kind: 'spread' }, [term], true)
  }

  #calculate(kind: Calculation, op: OpName, operands: readonly Term[], constant: number): Term {
    const numbers = operands.filter((operand) => isConstant(operand)).map(({ value }) => value)
    // also where nothing is read, as by the derivative of a sum
    if (numbers.length === operands.length) return this.constant(calculate(op, kind)(...numbers, constant))
    const varies = operands.some((operand) => operand.varies)
    const alike = varies ? operands.map((operand) => this.spread(operand)) : operands
    return this.#make({ kind, op, constant }, alike, varies)
  }

  #make(source: Source, operands = none, varies = false): Term {
    const term = termOf(source, this.all.length, operands, varies)
    this.all.push(term)
    return term
  }
}

const none: readonly Term[] = []

/** All terms have the same fields in the same order, whatever their source: engines are quick where one shape is read. */
function termOf(source: Source, index: number, operands: readonly Term[], varies: boolean): Term {
  const { kind, value, place, op, constant } = source as { readonly [Field in Fields<Source>]?: unknown }
  const term: Record<Fields<Term>, unknown> = { kind, index, operands, varies, value, place, op, constant }
  return term as Term
}

type Fields<Each> = Each extends Each ? keyof Each : never

/** The function in the table that a calculation stands for. */
export function calculate(op: OpName, kind: Calculation): (...numbers: number[]) => number {
  const found: ((output: number, ...operands: number[]) => number) | undefined = ops[op][kind]
  if (found === undefined) throw new TypeError(`${op} has no ${kind}`)
  return found as (...numbers: number[]) => number
}

/** Which of two factors goes first. */
function rank(term: Term): number {
  return term.kind === 'constant' ? 0 : term.varies ? 2 : 1
}

function isConstant(term: Term, value?: number): term is Term & { readonly kind: 'constant' } {
  return term.kind === 'constant' && (value === undefined || term.value === value)
}
