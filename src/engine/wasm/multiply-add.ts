/** A product added to a sum: one instruction where an engine has it ("relaxed SIMD"), which rounds once, and two elsewhere. */
import { end, f64x2, list, local, types } from './bytes.ts'
import { moduleOf } from './sections.ts'
import { isValid } from './web-assembly.ts'

type Bytes = readonly number[]

/** The instructions for `sum` + `a` · `b`, or for the product alone, from those that put each on the stack. */
export type MultiplyAdd = (sum: Bytes | undefined, a: Bytes, b: Bytes) => Bytes

export const inOne: MultiplyAdd = (sum, a, b) =>
  sum === undefined ? [...a, ...b, ...f64x2.mul] : [...a, ...b, ...sum, ...f64x2.multiplyAdd]

export const inTwo: MultiplyAdd = (sum, a, b) => {
  const product = [...a, ...b, ...f64x2.mul]
  return sum === undefined ? product : [...sum, ...product, ...f64x2.add]
}

/** The one for this engine, which is asked about a module that has the instruction and nothing else. */
export function multiplyAddHere(): MultiplyAdd {
  const { v128 } = types
  const body = [...list([]), ...inOne(local.get(0), local.get(1), local.get(2)), ...end]
  const probe = moduleOf({
    types: [{ takes: [v128, v128, v128], gives: [v128] }],
    functions: [{ type: 0, body }],
  })
  return isValid(probe) ? inOne : inTwo
}
