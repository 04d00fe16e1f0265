/** Round numbers for an axis. */

/** About `count` multiples of 1, 2 or 5 times a power of ten that lie between low and high. */
export function ticksOf(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count
  if (!(rough > 0) || !Number.isFinite(rough)) return [low]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10)
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  // Multiplied, not added up, and without the float's last digits: 0.3, not 0.30000000000000004.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
}
