/** When an answer is right: it may be worked out from the numbers on the board, which are shown with four decimals. */

/**
 * Whether `given` is `exact`, up to what comes of calculating with rounded numbers: off by no more than 5e-4, or
 * 5e-4 of a number above 1, and by no more than a twentieth of a small one, so that 0 is not taken for 0.0003.
 * The number rounded to four decimals is always right, unless that leaves nothing of it.
 */
export function agrees(given: number, exact: number): boolean {
  // NaN agrees with NaN, and an infinity with itself
  if (!Number.isFinite(given) || !Number.isFinite(exact)) return Object.is(given, exact)
  const apart = Math.abs(given - exact)
  const size = Math.abs(exact)
  if (apart <= 1e-12) return true
  if (given !== 0 && given === Number(exact.toFixed(4))) return true
  return apart <= 5e-4 * Math.max(1, size) && apart <= size / 20
}
