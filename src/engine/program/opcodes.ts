/** Code as one list of integers, which is what typed arrays run. Each instruction is its opcode and then rows of places. */
import type { OpName } from '../ops.ts'
import type { Code, Finish, Instruction, Sum, Total } from './instructions.ts'
import { encodeRows, stretches, type Row } from './rows.ts'
import { calculate, type Calculation } from './terms.ts'

export const opcodes = {
  layer: 0,
  sumColumns: 1,
  products: 2,
  totals: 3,
  sumNumbers: 4,
  callColumns: 5,
  callNumbers: 6,
} as const

/**
 * What becomes of a sum of columns. What most networks do all day has a number of its own, and code of its own in
 * `finish.ts`; the rest calls the table's function on the sum, or multiplies the sum by what the table's function says.
 */
export const finishes = {
  none: 0,
  relu: 1,
  tanh: 2,
  slopeOfRelu: 3,
  slopeOfTanh: 4,
  call: 5,
  slope: 6,
} as const

/** A function of the table, with the constant that comes after its operands. */
export interface TableFunction {
  readonly op: OpName
  readonly calculation: Calculation
  readonly constant: number
  readonly run: (...numbers: number[]) => number
}

export interface Encoded {
  readonly code: Int32Array
  readonly functions: readonly TableFunction[]
}

/** `stride` is how far apart columns are: a column's place becomes the index of its first number. */
export function encode(code: Code, stride: number): Encoded {
  const encoder = new Encoder(stride)
  return {
    code: Int32Array.from([
      ...encodeRows(code.before.map((each) => encoder.onNumbers(each))),
      ...encodeRows(code.columns.map((each) => encoder.onColumns(each))),
      ...encodeRows(totalRows(code.totals, stride)),
      ...encodeRows(code.after.map((each) => encoder.onNumbers(each))),
    ]),
    functions: encoder.functions,
  }
}

/** The rows of instructions on columns, whose places are kept as they are. */
export function columnRows(instructions: readonly Instruction[]): Row[] {
  const encoder = new Encoder(1)
  return instructions.map((each) => encoder.onColumns(each))
}

class Encoder {
  readonly functions: TableFunction[] = []
  readonly #stride: number

  constructor(stride: number) {
    this.#stride = stride
  }

  onNumbers(instruction: Instruction): Row {
    const { kind, into } = instruction
    if (kind === 'sum') {
      const { numbers, numberProducts } = instruction
      const shape = [numbers.length, numberProducts.length / 2]
      return { opcode: opcodes.sumNumbers, shape, places: [into, ...numbers, ...numberProducts] }
    }
    const { op, calculation, constant, operands } = instruction
    const shape = [this.#functionFor(op, calculation, constant), operands.length]
    return { opcode: opcodes.callNumbers, shape, places: [into, ...operands] }
  }

  onColumns(instruction: Instruction): Row {
    if (instruction.kind === 'sum') return this.#sum(instruction)
    const { op, calculation, constant, into, operands } = instruction
    const shape = [this.#functionFor(op, calculation, constant), operands.length]
    return { opcode: opcodes.callColumns, shape, places: this.#columns([into, ...operands]) }
  }

  /** A neuron, or its slope, is a number or none and one stretch of weights; other sums are less regular. */
  #sum({ into, finish, numbers, columns, scaledColumns, columnProducts }: Sum): Row {
    const ends = this.#columns([into, finish?.output ?? into])
    const finishing = this.#finish(finish)
    const scaled = stretches(scaledColumns.map((place, i) => (i % 2 === 0 ? place : place * this.#stride)))
    const [only, ...others] = scaled
    if (
      only !== undefined &&
      others.length + columns.length + columnProducts.length === 0 &&
      numbers.length < 2
    )
      return {
        opcode: opcodes.layer,
        // rows of the same columns, so that none can read what another one writes
        shape: [...finishing, numbers.length, ...only.steps, only.length, only.first[1]],
        places: [...ends, only.first[0], numbers[0] ?? 0],
      }
    const shape = [
      ...finishing,
      numbers.length,
      columns.length,
      scaledColumns.length / 2,
      columnProducts.length / 2,
    ]
    const pairs = scaledColumns.map((place, i) => (i % 2 === 0 ? place : place * this.#stride))
    const places = [...numbers, ...this.#columns(columns), ...pairs, ...this.#columns(columnProducts)]
    return { opcode: opcodes.sumColumns, shape, places: [...ends, ...places] }
  }

  #finish(finish: Finish | undefined): [number, number] {
    if (finish === undefined) return [finishes.none, 0]
    const { op, calculation, constant } = finish
    const isForward = calculation === 'forward'
    if (op === 'relu') return [isForward ? finishes.relu : finishes.slopeOfRelu, 0]
    if (op === 'tanh') return [isForward ? finishes.tanh : finishes.slopeOfTanh, 0]
    return [isForward ? finishes.call : finishes.slope, this.#functionFor(op, calculation, constant)]
  }

  #columns(places: readonly number[]): number[] {
    return places.map((place) => place * this.#stride)
  }

  #functionFor(op: OpName, calculation: Calculation, constant: number): number {
    const known = this.functions.findIndex(
      (each) => each.op === op && each.calculation === calculation && Object.is(each.constant, constant),
    )
    if (known >= 0) return known
    return this.functions.push({ op, calculation, constant, run: calculate(op, calculation) }) - 1
  }
}

/** Totals of products with the same column go together, so that it is read once for several. */
export function totalRows(totals: readonly Total[], stride: number): Row[] {
  const alone: Row[] = []
  const products = new Map<number, number[]>()
  for (const { into, column, factor } of totals) {
    if (factor === undefined)
      alone.push({ opcode: opcodes.totals, shape: [], places: [into, column * stride] })
    else {
      const pairs = products.get(column) ?? []
      pairs.push(into, factor * stride)
      products.set(column, pairs)
    }
  }
  const together = [...products].flatMap(([column, pairs]) =>
    stretches(pairs).map(({ first, steps, length }): Row => ({
      opcode: opcodes.products,
      // rows with the same stretch
      shape: [...steps, length, first[1]],
      places: [column * stride, first[0]],
    })),
  )
  return [...alone, ...together]
}
