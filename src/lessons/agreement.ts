/** When an answer is right: it may be worked out from the numbers on the board, which are shown with four decimals. */
import type { Question } from './question.ts'

/**
 * Whether `given` is `exact`, up to what comes of calculating with rounded numbers: off by no more than 5e-4, or
 * 5e-4 of a number above 1, or the `slack`; and by no more than a twentieth of a small one, so that 0 is not taken
 * for 0.0003. The number rounded to four decimals is always right, unless that leaves nothing of it.
 */
export function agrees(given: number, exact: number, slack = 0): boolean {
  // NaN agrees with NaN, and an infinity with itself
  if (!Number.isFinite(given) || !Number.isFinite(exact)) return Object.is(given, exact)
  const apart = Math.abs(given - exact)
  const size = Math.abs(exact)
  if (apart <= 1e-12) return true
  if (given !== 0 && given === Number(exact.toFixed(4))) return true
  return apart <= Math.max(5e-4, 5e-4 * size, slack) && apart <= size / 20
}

/**
 * Whether an answer to the question is right. Where a factor is large, half a unit in the fourth decimal of the other
 * one weighs more than 5e-4: the square in 1 − o² doubles it, and the upstream gradient multiplies it.
 */
export function isRight(question: Question, given: number): boolean {
  const factors = question.edges.reduce(
    (sum, { upstream, local }) => sum + Math.abs(upstream) + Math.abs(local),
    0,
  )
  return agrees(given, question.answer, 1e-4 * factors)
}
