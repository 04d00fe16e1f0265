/** What may be typed as the seed and the learning rate of a training: the number, or what is wrong with it. */
import { numberIn } from './number-in.ts'

export function acceptSeed(text: string): number | string {
  const seed = numberIn(text)
  return Number.isSafeInteger(seed) && seed >= 0 ? seed : 'A seed is a whole number, 0 or more.'
}

export function acceptLearningRate(text: string): number | string {
  const rate = numberIn(text)
  return Number.isFinite(rate) && rate >= 0 ? rate : 'A learning rate is a number, 0 or more, such as 0.05.'
}
