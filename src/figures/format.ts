/** Numbers as people read them: −2, 0.7071, 1.2e−9; a real minus, no needless zeros. */

/**
 * At most four decimals, fewer where the number would be longer than `length` characters, and a power of ten
 * where that still would not show it. NaN and the infinities are named as what they are.
 */
export function formatNumber(x: number, length = 7): string {
  if (Number.isNaN(x)) return 'NaN'
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞'
  if (x === 0) return '0'
  for (let decimals = 4; decimals >= 0; decimals--) {
    const text = withMinus(String(Number(x.toFixed(decimals))))
    if (text.length <= length && !text.includes('e') && keepsTwoDigits(x, decimals)) return text
  }
  return withMinus(x.toExponential(1).replace('e+', 'e'))
}

/** Always four decimals where they fit, so that a number that runs does not jump: 0.0920. */
export function formatSteadily(x: number): string {
  if (!Number.isFinite(x) || Math.abs(x) >= 1e6 || (x !== 0 && Math.abs(x) < 1e-4)) return formatNumber(x)
  return withMinus(x.toFixed(4))
}

/** Every digit the engine has, for whoever wants to check one. */
export function formatExactly(x: number): string {
  if (!Number.isFinite(x)) return formatNumber(x)
  return withMinus(String(Object.is(x, -0) ? 0 : x))
}

/** A hyphen is not a minus. */
function withMinus(text: string): string {
  return text.replaceAll('-', '−')
}

/** Rounding must not make 0.00004 a 0, nor 0.00012 a 0.0001. */
function keepsTwoDigits(x: number, decimals: number): boolean {
  const rounded = Number(x.toFixed(decimals))
  return rounded !== 0 && Math.abs(rounded - x) <= Math.abs(x) * 0.05
}
