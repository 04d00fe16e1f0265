/** Code as one list of integers, which is what typed arrays run: an opcode, how many of each, and then places. */
import type { OpName } from '../ops.ts'
import type { Code, Finish, Instruction, Sum, Total } from './lower.ts'
import { stretches } from './stretches.ts'
import { calculate, type Calculation } from './terms.ts'

export const opcodes = { sumNumbers: 0, sumColumns: 1, callNumbers: 2, callColumns: 3, totals: 4 } as const

/**
 * How a sum of columns is finished. What most networks do all day has a number of its own, and code of its own in
 * `run.ts`; the rest calls the table's function on the sum, or multiplies the sum by what the table's function says.
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
  readonly run: (...numbers: number[]) => number
  readonly constant: number
}

export interface Encoded {
  readonly code: Int32Array
  readonly functions: readonly TableFunction[]
}

/** `stride` is how far apart columns are: a column's place becomes the index of its first number. */
export function encode(code: Code, stride: number): Encoded {
  const functions: TableFunction[] = []
  const functionFor = (op: OpName, calculation: Calculation, constant: number): number =>
    functions.push({ run: calculate(op, calculation), constant }) - 1

  const encodeOne = (instruction: Instruction, step: number): number[] => {
    const { kind, into } = instruction
    const isColumn = step !== 1
    if (kind === 'sum') return isColumn ? columnSum(instruction) : numberSum(instruction)
    const { op, calculation, constant, operands } = instruction
    const opcode = isColumn ? opcodes.callColumns : opcodes.callNumbers
    const places = operands.map((place) => place * step)
    return [opcode, into * step, functionFor(op, calculation, constant), places.length, ...places]
  }
  const columnSum = ({ into, finish, numbers, columns, scaledColumns, columnProducts }: Sum): number[] => {
    const scaled = stretches(scaledColumns.map((place, i) => (i % 2 === 0 ? place : place * stride)))
    return [
      opcodes.sumColumns,
      into * stride,
      ...finishCode(finish),
      numbers.length,
      columns.length,
      scaled.length,
      columnProducts.length / 2,
      ...numbers,
      ...columns.map((place) => place * stride),
      ...scaled,
      ...columnProducts.map((place) => place * stride),
    ]
  }
  const finishCode = (finish: Finish | undefined): number[] => {
    if (finish === undefined) return [finishes.none, 0, 0]
    const { op, calculation, constant, output } = finish
    const isForward = calculation === 'forward'
    if (op === 'relu' || op === 'tanh') {
      const own = { relu: finishes.slopeOfRelu, tanh: finishes.slopeOfTanh }
      return [isForward ? finishes[op] : own[op], output * stride, 0]
    }
    const index = functionFor(op, calculation, constant)
    return [isForward ? finishes.call : finishes.slope, output * stride, index]
  }

  return {
    code: Int32Array.from([
      ...code.before.flatMap((each) => encodeOne(each, 1)),
      ...code.columns.flatMap((each) => encodeOne(each, stride)),
      ...encodeTotals(code.totals, stride),
      ...code.after.flatMap((each) => encodeOne(each, 1)),
    ]),
    functions,
  }
}

function numberSum({ into, numbers, numberProducts }: Sum): number[] {
  return [opcodes.sumNumbers, into, numbers.length, numberProducts.length / 2, ...numbers, ...numberProducts]
}

/** Totals of products with the same column go together, so that it is read once for several; see `totalColumns`. */
function encodeTotals(totals: readonly Total[], stride: number): number[] {
  const groups = new Map<number, Total[]>()
  for (const total of totals) groups.set(total.column, [...(groups.get(total.column) ?? []), total])
  return [...groups].flatMap(([column, group]) => {
    const products = group
      .filter(({ factor }) => factor !== undefined)
      .flatMap(({ into, factor = 0 }) => [into, factor * stride])
    const runs = stretches(products)
    const alone = group.filter(({ factor }) => factor === undefined)
    return [
      opcodes.totals,
      column * stride,
      alone.length,
      runs.length,
      ...alone.map(({ into }) => into),
      ...runs,
    ]
  })
}
