/** What the gradients of one example's loss are to a training, in words: its graph has them, an update goes by more. */
import type { Recipe } from './recipe.ts'

/** Beside a training of so many examples. */
export function shareInWords({ loss, alpha, forgetZeroGrad }: Recipe, examples: number): string {
  const over = loss === 'max margin' ? 'mean' : 'sum'
  const besides = [
    ...(alpha === 0 ? [] : [`the slope of the L2 penalty, 2 · ${alpha} · p for each parameter p`]),
    ...(forgetZeroGrad ? ['all earlier gradients, which nobody set back to 0'] : []),
  ]
  const more = besides.length === 0 ? '' : `, and by ${besides.join(' and ')}`
  return `Its gradients are that example’s alone: an update goes by the ${over} of all ${examples}${more}.`
}
