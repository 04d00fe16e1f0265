/** A float as Python prints it, so that what the reader's own notebook shows is what the page shows. */

/**
 * The shortest digits that give the same double, which JavaScript finds too; but Python writes 2.0, not 2, and turns to
 * powers of ten earlier: `1e-07`, `1e+16`, `nan`, `inf`. It is what `repr` gives, or the `{}` of an f-string.
 */
export function pythonFloat(x: number): string {
  if (Number.isNaN(x)) return 'nan'
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf'
  if (Object.is(x, -0)) return '-0.0'
  const [digits = '', power = ''] = x.toExponential().split('e')
  const exponent = Number(power)
  if (x !== 0 && (exponent < -4 || exponent >= 16))
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  return Number.isInteger(x) ? `${x}.0` : String(x)
}
