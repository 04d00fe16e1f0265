/** A number as people type it. */

/** NaN for what is no number; a decimal comma is one, and so is a real minus, in a power of ten too. */
export function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.').replace(/[−–]/g, '-'))
}
