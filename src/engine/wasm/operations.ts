/** Operations of the table that have instructions of their own; every other one is called in the table's JavaScript. */
import type { OpName } from '../ops.ts'
import type { Calculation } from '../program/terms.ts'
import { call, f64x2 } from './bytes.ts'

/** What the module has for them from `exponential.ts`. */
export interface Provided {
  /** Where its functions are. */
  readonly exp: number
  readonly tanh: number
  readonly sigmoid: number
  /** The instructions that load the number 1. */
  readonly one: readonly number[]
}

type Instructions = (operands: readonly (readonly number[])[], provided: Provided) => readonly number[]

/** From the instructions that put the operands on the stack, those that put the result there. */
export const inWasm: Partial<Record<OpName, Partial<Record<Calculation, Instructions>>>> = {
  relu: {
    // −0 + 0 is 0, which the table gives for −0
    forward: ([x = []]) => [...x, ...f64x2.const(0), ...f64x2.pmax, ...f64x2.const(0), ...f64x2.add],
    localA: ([output = []], { one }) => [
      ...output,
      ...f64x2.const(0),
      ...f64x2.greater,
      ...one,
      ...f64x2.and,
    ],
  },
  tanh: {
    forward: ([x = []], { tanh }) => [...x, ...call(tanh)],
    localA: ([output = []], { one }) => [...one, ...output, ...output, ...f64x2.mul, ...f64x2.sub],
  },
  sigmoid: {
    forward: ([x = []], { sigmoid }) => [...x, ...call(sigmoid)],
    localA: ([output = []], { one }) => [...output, ...one, ...output, ...f64x2.sub, ...f64x2.mul],
  },
  exp: {
    forward: ([x = []], { exp }) => [...x, ...call(exp)],
    localA: ([output = []]) => output,
  },
  div: {
    forward: ([a = [], b = []]) => [...a, ...b, ...f64x2.div],
    localA: ([, , b = []], { one }) => [...one, ...b, ...f64x2.div],
    localB: ([output = [], , b = []]) => [...output, ...f64x2.neg, ...b, ...f64x2.div],
  },
  sqrt: { forward: ([x = []]) => [...x, ...f64x2.sqrt] },
  abs: { forward: ([x = []]) => [...x, ...f64x2.abs] },
}
