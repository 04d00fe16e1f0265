/** What may be typed where any number is welcome: the number, or what is wrong with it. */
import { numberIn } from './number-in.ts'

export function acceptNumber(text: string): number | string {
  const number = numberIn(text)
  return Number.isFinite(number) ? number : 'A number is needed, such as −0.5 or 1e−3.'
}
