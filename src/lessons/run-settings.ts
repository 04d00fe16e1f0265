/** The settings of a run in a few words, as they stand beside a kept one. */
import { sizesOf, type Recipe } from './recipe.ts'
import type { Script } from './training-script.ts'

/** `seed 1337, rate 0.05, 2-16-16-1 relu`: what differs between runs, and what does not where it is short. */
export function settingsInWords(recipe: Recipe, script: Script, learningRate: number): string {
  const { data, seed, decay, forgetZeroGrad, activation, alpha } = recipe
  const rates = script.flatMap((action) => (action.kind === 'train' ? [action.learningRate] : []))
  const edits = script.filter(({ kind }) => kind === 'edit').length
  const different = [...new Set(rates.length === 0 ? [learningRate] : rates)]
  return [
    `seed ${seed}`,
    `rate ${different.slice(0, 4).join(', then ')}${different.length > 4 ? ' …' : ''}${decay ? ' falling' : ''}`,
    ...(data.set === 'two moons'
      ? [
          `${sizesOf(recipe).join('-')} ${activation}`,
          `L2 ${alpha}`,
          `${data.points} points, noise ${data.noise}, data ${data.seed}`,
        ]
      : []),
    ...(forgetZeroGrad ? ['zero_grad forgotten'] : []),
    ...(edits > 0 ? [`${edits} ${edits === 1 ? 'weight' : 'weights'} set by hand`] : []),
  ].join(' · ')
}
