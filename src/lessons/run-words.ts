/** What happened in a training, told in words: why it ran away, why it stands still, where it overshot. */
import type { Recipe } from './recipe.ts'
import { mostUpdates, type Report } from './training-protocol.ts'

export interface Verdict {
  /** Lost: no update from here will do any good. */
  readonly kind: 'fine' | 'overshot' | 'lost'
  readonly words: string
}

/** What of a report tells it. */
type Told = Pick<Report, 'first' | 'updates' | 'grads' | 'largestRise'> & { readonly loss: number }

/** Judges by the present update, and by the one after which the loss rose most. */
export function verdictOn(recipe: Recipe, told: Told, write: (number: number) => string): Verdict {
  const { updates, loss, largestRise } = told
  if (!Number.isFinite(loss)) {
    const cause = recipe.forgetZeroGrad
      ? 'The gradients piled up, as nobody set them back to 0'
      : 'The learning rate was too high'
    return {
      kind: 'lost',
      words: `The loss is ${write(loss)} after update ${updates}. ${cause}: each step threw the parameters further than the last, until a number was too large to be written.`,
    }
  }
  if (isStuck(recipe, told))
    return {
      kind: 'lost',
      words:
        'Stuck: the steps were so large that every tanh lies on its flat tail, where the gradients are all but 0.',
    }
  if (updates >= mostUpdates)
    return { kind: 'fine', words: `This figure stops at ${mostUpdates} updates. Reset starts again.` }
  if (largestRise === undefined || largestRise.to < 1.1 * largestRise.from) return { kind: 'fine', words: '' }
  const { update, from, to, promised } = largestRise
  const jump = `Update ${update} overshot: the loss rose from ${write(from)} to ${write(to)}.`
  const why =
    promised < 0
      ? 'The gradients that piled up from earlier updates pointed uphill.'
      : `Had the slope stayed as it was, it would have fallen by ${write(promised)}; the step was so long that the slope turned on the way.`
  return { kind: 'overshot', words: `${jump} ${why}` }
}

function isStuck({ activation }: Recipe, { updates, first, grads, loss }: Told): boolean {
  return (
    activation === 'tanh' && updates > first && loss > 0.5 && grads.every((grad) => Math.abs(grad) < 1e-6)
  )
}
