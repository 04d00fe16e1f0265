/** A number as people write it. */

/** Any finite number, with a decimal comma or a real minus if that is how it is typed; otherwise what is wrong with it. */
export function acceptNumber(text: string): number | string {
  const tidy = text.trim().replace(/[−–]/g, '-').replace(',', '.')
  const number = tidy === '' ? NaN : Number(tidy)
  return Number.isFinite(number) ? number : 'A number is needed, such as −0.5 or 1e−3.'
}
