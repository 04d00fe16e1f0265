/** The part of a curve that is worth seeing, and its line with gaps where it has no value. */

export interface Point {
  x: number
  y: number
}

/**
 * The lowest and the highest y to draw. A curve that runs off somewhere, as 1/x does at 0, is cut there, so that the
 * rest is not pressed flat; what is in `seen` is always inside.
 */
export function heightsOf(curve: readonly Point[], seen: readonly number[]): { low: number; high: number } {
  const heights = curve
    .map(({ y }) => y)
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const share = (part: number): number => heights[Math.round(part * (heights.length - 1))] ?? 0
  const [least, low, high, most] = [share(0), share(0.08), share(0.92), share(1)]
  const runsOff = most - least > 6 * (high - low) && high > low
  const ends = runsOff ? [low - (high - low) / 2, high + (high - low) / 2] : [least, most]
  const all = [...ends, ...seen.filter(Number.isFinite)]
  const bottom = Math.min(...all)
  const top = Math.max(...all)
  const margin = (top - bottom) * 0.06 || Math.max(1, Math.abs(top) * 0.1)
  return { low: bottom - margin, high: top + margin }
}

/** SVG path of a curve in a drawing's own coordinates; it breaks where a point has no value or jumps from end to end. */
export function curvePath(
  curve: readonly Point[],
  { low, high }: { low: number; high: number },
  place: (point: Point) => Point,
): string {
  const span = high - low
  let path = ''
  let before: Point | undefined
  for (const point of curve) {
    const isGap = !Number.isFinite(point.y)
    const jumps = before !== undefined && Math.abs(point.y - before.y) > 2 * span
    if (!isGap) {
      // Far outside, a browser's numbers run out.
      const kept = { x: point.x, y: Math.max(low - span, Math.min(high + span, point.y)) }
      const { x, y } = place(kept)
      path += `${before === undefined || jumps ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`
    }
    before = isGap ? undefined : point
  }
  return path
}
