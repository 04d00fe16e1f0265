/** What may be typed into a lab's other fields: the number, or what is wrong with it. */
import { numberIn } from './number-in.ts'

/** An empty field is no update to stop at: Infinity. */
export function acceptStopUpdates(text: string): number | string {
  if (text.trim() === '') return Number.POSITIVE_INFINITY
  const updates = numberIn(text)
  return Number.isSafeInteger(updates) && updates > 0
    ? updates
    : 'A number of updates is a whole number above 0; nothing means never.'
}

/** An empty field is no loss to stop at: −Infinity. */
export function acceptStopLoss(text: string): number | string {
  if (text.trim() === '') return Number.NEGATIVE_INFINITY
  const loss = numberIn(text)
  return Number.isFinite(loss) ? loss : 'A loss is a number, such as 0.01; nothing means never.'
}

/** NumPy's generator takes no more than 32 bits. */
export function acceptDataSeed(text: string): number | string {
  const seed = numberIn(text)
  return Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32
    ? seed
    : 'The seed of the data is a whole number from 0 to 4294967295.'
}

export function acceptPoints(text: string): number | string {
  const points = numberIn(text)
  return Number.isInteger(points) && points >= 4 && points <= 1000
    ? points
    : 'The moons have 4 to 1000 points together.'
}

export function acceptNoise(text: string): number | string {
  const noise = numberIn(text)
  return noise >= 0 && noise <= 2 ? noise : 'Noise is a number from 0 to 2, such as 0.1.'
}

export function acceptAlpha(text: string): number | string {
  const alpha = numberIn(text)
  return alpha >= 0 && alpha <= 1 ? alpha : 'The L2 penalty is a number from 0 to 1, such as 0.0001.'
}

/** A weight or a bias. */
export function acceptParameter(text: string): number | string {
  const parameter = numberIn(text)
  return Number.isFinite(parameter) ? parameter : 'A weight or a bias is a number, such as −0.5.'
}

/** `16, 16`: the neurons of each hidden layer. */
export function acceptHidden(text: string): number[] | string {
  const sizes = text
    .split(/[\s,;×x-]+/)
    .filter((size) => size !== '')
    .map(Number)
  const fits = sizes.length >= 1 && sizes.length <= 4
  return fits && sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 32)
    ? sizes
    : 'Hidden layers are one to four numbers from 1 to 32, such as 16, 16.'
}
