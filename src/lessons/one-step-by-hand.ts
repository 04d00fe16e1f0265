/** The walkthrough's second act, 00:51:10 to 00:52:50: the leaves of the first take one optimization step. */
import { anExpression } from './an-expression-by-hand.ts'
import type { Act } from './lesson.ts'

export const oneStep: Act = {
  title: 'one optimization step',
  expression: 'simple expression',
  known: [...anExpression.known, ...earnedIn(anExpression)],
  move: { stepSize: 0.01, leaves: ['a', 'b', 'c', 'f'] },
  steps: [
    {
      id: 'nudge-up',
      at: '00:51:15',
      kind: 'explain',
      title: 'How to make `L` go up',
      caption:
        'Move every leaf a little along its own gradient, by a small step size. Inner Values follow by themselves.',
    },
    {
      id: 'move-leaves',
      at: '00:52:09',
      kind: 'step',
      title: 'Move the leaves',
      caption:
        'Each leaf takes its step, and the forward pass runs again. The gradients belonged to the old numbers: for the new ones they are not known.',
    },
    {
      id: 'new-L',
      at: '00:52:36',
      kind: 'result',
      value: 'L',
      title: '`L` went up',
      caption: 'A little less negative than before, as the gradients promised.',
    },
  ],
}

/** What an act leaves on the board for the next one. */
function earnedIn(act: Act): Act['known'] {
  return act.steps.flatMap((step) =>
    step.kind === 'set' ? [{ value: step.value, at: step.at, why: 'was found in the first act' }] : [],
  )
}
