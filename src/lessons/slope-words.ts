/** What there is to say of a measured slope beside the true one: which of the two to believe, and why. */
import { topologicalOrder, type Value } from '../engine/value.ts'
import type { Nudge } from './nudge.ts'

interface Measured {
  output: Value
  input: Value
  found: Nudge
  /** By `backward()`. */
  grad: number
  error: number
  /** So much of the slope may be rounding alone. */
  floor: number
}

/** One or two sentences; numbers stand elsewhere, so they hold for every place of the same kind. */
export function slopeInWords({ output, input, found, grad, error, floor }: Measured): string {
  const order = topologicalOrder(output)
  const { label } = input
  const close = 0.01 * Math.max(1, Math.abs(grad))
  const broken = order.find((value) => !Number.isFinite(value.data) && value.prev.every(isFinite))
  if (broken) return `f has no slope here: the way to it leads over ${reasonOf(broken)}.`
  const corner = cornerOf(order, input)
  if (corner !== undefined)
    return `${corner} turns a corner here. To the left and to the right the slope differs, so there is no single one; the engine takes 0 for that of ${corner}, by agreement.`
  if (!Number.isFinite(grad)) return 'f stands upright here: it has a value, but its slope has no bound.'
  if (!Number.isFinite(found.after))
    return `f has no value at ${label} + h: h reaches out of where f is defined.`
  if (input.data + found.h === input.data)
    return `${label} + h is ${label} again: at this size a number has no digit left for so small an h.`
  if (found.after === found.before && grad !== 0)
    return 'The change is lost in the rounding of f: the secant comes out level, whatever the truth.'
  if (error > close && floor > error / 10)
    return 'Rounding noise: f keeps about sixteen digits, h is so small that the change sits in the last of them, and dividing by h makes the noise large.'
  if (error > close) return 'h is large: the secant cuts across the curve, and the tangent only touches it.'
  if (floor > error / 10 && error > 0)
    return 'The two agree to a few digits. What is left is rounding noise: a smaller h makes it larger, not smaller.'
  return error === 0
    ? 'The two are the same number.'
    : 'The two agree but for a little: a smaller h brings them closer.'
}

function isFinite({ data }: Value): boolean {
  return Number.isFinite(data)
}

/** Why its number is none, though those of its operands are. */
function reasonOf({ op, prev }: Value): string {
  const last = prev.at(-1)?.data ?? 0
  // what stands between plain numbers is worked out as the text is read
  if (op === '') return 'plain numbers without a finite result, such as 1/0'
  if (op === 'log') return 'the logarithm of a number that is not above 0'
  if (op === 'sqrt') return 'the square root of a number below 0'
  if ((op === 'div' || op === 'pow') && last === 0) return 'a division by 0'
  if (op === 'pow' && last < 0) return 'a power that a number below 0 does not have'
  return 'a number too large for a float'
}

/** The first corner that moves with the input: an absolute value or a relu of exactly 0. */
function cornerOf(order: readonly Value[], input: Value): string | undefined {
  const moving = new Set([input])
  for (const value of order) if (value.prev.some((operand) => moving.has(operand))) moving.add(value)
  const corner = order.find(
    ({ op, a }) => (op === 'abs' || op === 'relu') && a !== undefined && a.data === 0 && moving.has(a),
  )
  return corner?.op
}
