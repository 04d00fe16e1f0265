/** Why a gradient is 0, found out by moving the Value a little: a graph alone does not tell. */
import type { Value } from '../engine/value.ts'
import { nudge } from './nudge.ts'

/**
 * `still`: a small move does not change the output. `level`: it does, but the less in proportion the smaller it is, as
 * at the bottom of a bowl. `corner`: the output has one slope to the left and another to the right.
 */
export type ZeroGradient = 'still' | 'level' | 'corner'

/** Undefined where the output is no number, or has a slope after all, as while its gradient has not all arrived. */
export function whyZero(output: Value, value: Value): ZeroGradient | undefined {
  if (!Number.isFinite(output.data)) return undefined
  const size = Math.abs(value.data)
  /** So much of a change may be rounding. */
  const noise = 8 * Number.EPSILON * Math.max(size, Math.abs(output.data))
  const slopes = (h: number) =>
    [-h, h].map((move) => {
      const { before, after, slope } = nudge(output, value, move * Math.max(1, size))
      return Math.abs(after - before) > noise ? slope : 0
    })
  const steepest = (both: number[]) => Math.max(...both.map(Math.abs))
  const far = steepest(slopes(1e-3))
  if (far === 0) return 'still'
  const near = slopes(1e-7)
  if (steepest(near) < far / 2) return 'level'
  const [left = 0, right = 0] = near
  return Math.abs(left - right) > far / 2 ? 'corner' : undefined
}
