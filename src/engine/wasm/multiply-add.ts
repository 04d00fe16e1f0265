/**
 * Products added to the sums of wide layers and of totals: one instruction where an engine has it ("relaxed SIMD"), which
 * may round once instead of twice, and two elsewhere. Other sums take two everywhere: a graph of few operations may take a
 * product off again, and what one rounding less leaves of it would decide at a corner.
 */
import { end, f64x2, list, local, types } from './bytes.ts'
import { moduleOf } from './sections.ts'
import { isValid } from './web-assembly.ts'

type Bytes = readonly number[]

/** The instructions for `sum` + `a` · `b`, from those that put each on the stack. */
export type MultiplyAdd = (sum: Bytes, a: Bytes, b: Bytes) => Bytes

export const inOne: MultiplyAdd = (sum, a, b) => [...a, ...b, ...sum, ...f64x2.multiplyAdd]

export const inTwo: MultiplyAdd = (sum, a, b) => [...sum, ...a, ...b, ...f64x2.mul, ...f64x2.add]

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
