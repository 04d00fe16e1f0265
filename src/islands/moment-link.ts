/** The address of a training's moment in the neuron graph: one example's loss, with the weights of then. */
import type { Examples } from '../lessons/datasets.ts'
import { momentOf } from '../lessons/moment.ts'
import type { Recipe } from '../lessons/recipe.ts'
import { startOf, writeGraphState } from './graph-state.ts'
import { hashWith } from './hash-state.ts'

export function linkToMoment(
  recipe: Recipe,
  { inputs, targets }: Examples,
  example: number,
  parameters: Float64Array,
): string {
  const { text, numbers } = momentOf(
    recipe,
    parameters,
    inputs[example] ?? [],
    targets[example] ?? Number.NaN,
  )
  return hashWith('neuron-graph', writeGraphState({ ...startOf(text, true), numbers }, []), '')
}
