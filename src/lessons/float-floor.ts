/** Why a nudge can be too small: how far off the slope may be because every number is rounded to a float. */
import { topologicalOrder, type Value } from '../engine/value.ts'
import { gradientsOf } from './gradients.ts'

/**
 * About the largest error that rounding makes in the slope of `nudge(output, target, h)`. Each Value that moves with
 * the target is rounded by half an epsilon of its size, before and after; its gradient carries that to the output;
 * and the slope divides it by h. The error of a large h, that the curve bends, is not in it.
 */
export function floatFloor(output: Value, target: Value, h: number): number {
  const grads = gradientsOf(output)
  const moving = new Set([target])
  let rounding = 0
  for (const value of topologicalOrder(output)) {
    if (value.prev.some((operand) => moving.has(operand))) moving.add(value)
    if (moving.has(value)) rounding += Math.abs((grads.get(value) ?? 0) * value.data) * Number.EPSILON
  }
  return rounding / Math.abs(h)
}
