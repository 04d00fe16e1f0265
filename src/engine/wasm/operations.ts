/** Operations of the table that have instructions of their own; every other one is called in the table's JavaScript. */
import type { OpName } from '../ops.ts'
import type { Calculation } from '../program/terms.ts'
import { call, f64x2 } from './bytes.ts'

/** Where the functions of `exponential.ts` are. */
export interface FunctionIndices {
  readonly exp: number
  readonly tanh: number
  readonly sigmoid: number
}

type Instructions = (
  operands: readonly (readonly number[])[],
  functions: FunctionIndices,
) => readonly number[]

const one = f64x2.const(1)

/** From the instructions that put the operands on the stack, those that put the result there. */
export const inWasm: Partial<Record<OpName, Partial<Record<Calculation, Instructions>>>> = {
  relu: {
    forward: ([x = []]) => [...x, ...f64x2.const(0), ...f64x2.max],
    localA: ([output = []]) => [...output, ...f64x2.const(0), ...f64x2.greater, ...one, ...f64x2.and],
  },
  tanh: {
    forward: ([x = []], { tanh }) => [...x, ...call(tanh)],
    localA: ([output = []]) => [...one, ...output, ...output, ...f64x2.mul, ...f64x2.sub],
  },
  sigmoid: {
    forward: ([x = []], { sigmoid }) => [...x, ...call(sigmoid)],
    localA: ([output = []]) => [...output, ...one, ...output, ...f64x2.sub, ...f64x2.mul],
  },
  exp: {
    forward: ([x = []], { exp }) => [...x, ...call(exp)],
    localA: ([output = []]) => output,
  },
  div: {
    forward: ([a = [], b = []]) => [...a, ...b, ...f64x2.div],
    localA: ([, , b = []]) => [...one, ...b, ...f64x2.div],
    localB: ([output = [], , b = []]) => [...output, ...f64x2.neg, ...b, ...f64x2.div],
  },
  sqrt: { forward: ([x = []]) => [...x, ...f64x2.sqrt] },
  abs: { forward: ([x = []]) => [...x, ...f64x2.abs] },
}
