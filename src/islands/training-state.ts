/** The loss chart's state in a link: the seed and what was done since, enough to do it again. */
import type { Stretch } from '../lessons/training.ts'

export interface TrainingState {
  seed: number
  learningRate: number
  stretches: readonly Stretch[]
}

/** More than this is not run again from a link. */
export const mostUpdates = 20_000

/** `1337,0.05,0.05x20,0.1x5`: the seed, the present rate, then each stretch as rate and updates. */
export function writeTrainingState({ seed, learningRate, stretches }: TrainingState): string {
  return [
    seed,
    learningRate,
    ...stretches.map(({ learningRate: rate, updates }) => `${rate}x${updates}`),
  ].join(',')
}

/** Undefined for a text that no figure wrote. */
export function readTrainingState(text: string): TrainingState | undefined {
  const [seedText = '', rateText = '', ...stretchTexts] = text.split(',')
  const seed = acceptSeed(seedText)
  const learningRate = acceptLearningRate(rateText)
  const stretches = stretchTexts.map((stretch) => {
    const [rate = '', updates = ''] = stretch.split('x')
    return {
      learningRate: acceptLearningRate(rate),
      updates: /^[1-9]\d*$/.test(updates) ? Number(updates) : 'not a count',
    }
  })
  if (typeof seed !== 'number' || typeof learningRate !== 'number' || !stretches.every(isStretch))
    return undefined
  const total = stretches.reduce((sum, { updates }) => sum + updates, 0)
  return total <= mostUpdates ? { seed, learningRate, stretches } : undefined
}

/** The seed, or what is wrong with it. */
export function acceptSeed(text: string): number | string {
  const seed = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isSafeInteger(seed) && seed >= 0 ? seed : 'A seed is a whole number, 0 or more.'
}

/** The learning rate, or what is wrong with it. */
export function acceptLearningRate(text: string): number | string {
  const rate = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
  return Number.isFinite(rate) && rate >= 0 ? rate : 'A learning rate is a number, 0 or more, such as 0.05.'
}

function isStretch(stretch: { learningRate: number | string; updates: number | string }): stretch is Stretch {
  return typeof stretch.learningRate === 'number' && typeof stretch.updates === 'number'
}
