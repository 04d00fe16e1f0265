/** How far the slider of a leaf goes, before the reader says otherwise. */

/** From −m to m, with m of 5, 10, 20, 50, … so that the number has room on both sides. */
export function usualBounds(written: number): readonly [number, number] {
  const needed = Math.abs(written) * 1.2
  if (!Number.isFinite(needed) || needed <= 5) return [-5, 5]
  const power = 10 ** Math.floor(Math.log10(needed))
  const most = [1, 2, 5, 10].map((factor) => factor * power).find((end) => end >= needed) ?? needed
  return [-most, most]
}
