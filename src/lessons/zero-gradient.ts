/** Why a gradient is 0, found out by moving the Value a little: a graph alone does not tell. */
import type { Value } from '../engine/value.ts'
import { floatFloor } from './float-floor.ts'
import { nudge } from './nudge.ts'

/**
 * `still`: a small move does not change the output. `level`: it does, but the less in proportion the smaller it is, as
 * at the bottom of a bowl. `corner`: the output has one slope to the left and another to the right.
 */
export type ZeroGradient = 'still' | 'level' | 'corner'

/** Undefined where the output has a slope after all, as while its gradient has not all arrived. */
export function whyZero(output: Value, value: Value): ZeroGradient | undefined {
  if (!Number.isFinite(output.data)) return undefined
  const size = Math.max(1, Math.abs(value.data))
  const slopes = (h: number) => [-h, h].map((move) => slopeOf(output, value, move * size))
  const far = slopes(1e-3)
  if (far.every((slope) => slope === 0)) return 'still'
  const near = slopes(1e-7)
  const steepest = (both: readonly number[]) => Math.max(...both.map(Math.abs))
  // a slope that is not a number, beside where the output ends, is none to compare with
  if (!(steepest(near) > steepest(far) / 2)) return 'level'
  const [left = 0, right = 0] = near
  return Math.abs(left - right) > steepest(near) / 2 ? 'corner' : undefined
}

/** What rounding alone can make is no slope. */
function slopeOf(output: Value, value: Value, h: number): number {
  const { slope } = nudge(output, value, h)
  return slope !== 0 && Math.abs(slope) <= floatFloor(output, value, h) ? 0 : slope
}
