/** The instructions on numbers as the body of a WebAssembly function: a straight line of code. */
import type { OpName } from '../ops.ts'
import type { Instruction } from '../program/instructions.ts'
import type { Calculation } from '../program/terms.ts'
import { call, end, f64, i32, list } from './bytes.ts'
import type { MultiplyAdd } from './multiply-add.ts'
import type { Provided } from './operations.ts'

/** The index of a function of the table that is called in JavaScript, with the operands and then its constant. */
export type Imported = (op: OpName, calculation: Calculation) => number

/** What the bodies have to know of the module around them. */
export interface Surroundings {
  readonly provided: Provided
  readonly imported: Imported
  /** The address of the numbers. */
  readonly numbers: number
  readonly multiplyAdd: MultiplyAdd
}

type Bytes = readonly number[]

/** On numbers, one after the other: what the instructions before the columns, or after the totals, do. */
export function onNumbers(
  instructions: readonly Instruction[],
  { imported, numbers }: Surroundings,
): number[] {
  const body: Bytes[] = []
  const load = (place: number): Bytes => [...i32.const(0), ...f64.load(numbers + 8 * place)]
  for (const instruction of instructions) {
    body.push(i32.const(0))
    if (instruction.kind === 'sum') {
      const products = inPairs(instruction.numberProducts).map(([a, b]) => [
        ...load(a),
        ...load(b),
        ...f64.mul,
      ])
      // one by one: there may be more than a call takes
      for (const part of added([...instruction.numbers.map(load), ...products], f64.add, f64.const(0)))
        body.push(part)
    } else {
      const { op, calculation, operands, constant } = instruction
      body.push(...operands.map(load), f64.const(constant), call(imported(op, calculation)))
    }
    body.push(f64.store(numbers + 8 * instruction.into))
  }
  return [...list([]), ...body.flat(), ...end]
}

/** Long sums in halves, whose additions do not wait for each other. */
function added(terms: readonly Bytes[], add: Bytes, none: Bytes): Bytes[] {
  if (terms.length === 0) return [none]
  const half = terms.length >> 1
  if (half > 8)
    return [...added(terms.slice(0, half), add, none), ...added(terms.slice(half), add, none), add]
  return terms.flatMap((term, i) => (i === 0 ? [term] : [term, add]))
}

/** Places that lie in pairs, one after the other. */
export function inPairs(places: readonly number[]): [number, number][] {
  return places.flatMap((place, i) => (i % 2 === 0 ? [[place, places[i + 1] ?? NaN]] : []))
}
