/** A gradient check by hand: nudge one Value, run the rest of the graph again, and see how far the output moves. */
import { ops } from '../engine/ops.ts'
import { topologicalOrder, type Value } from '../engine/value.ts'

export interface Nudge {
  /** How far the Value was moved. */
  h: number
  /** The output before and after. */
  before: number
  after: number
  /** (after − before) / h, close to the gradient when h is small. */
  slope: number
}

/** Moves `target` by `h`, be it a leaf or an inner Value; the Values themselves stay as they are. */
export function nudge(output: Value, target: Value, h: number): Nudge {
  const moved = new Map<Value, number>()
  for (const value of topologicalOrder(output)) {
    const [a = Number.NaN, b = Number.NaN] = value.prev.map((operand) => moved.get(operand) ?? operand.data)
    const data = value.op === '' ? value.data : ops[value.op].forward(a, value.constant ?? b)
    moved.set(value, value === target ? data + h : data)
  }
  const after = moved.get(output) ?? Number.NaN
  return { h, before: output.data, after, slope: (after - output.data) / h }
}
