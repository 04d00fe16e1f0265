/** What a lab's link says of it: its settings, and the way to its present weights, or the weights themselves. */
import type { Lab } from '../lessons/labs.ts'
import { sameRecipe } from '../lessons/recipe.ts'
import type { LabLink } from './lab-link.ts'
import type { LabState } from './lab.svelte.ts'

/** What a lab shows when nobody asked for something else. */
export function usualLink({ recipe, learningRate }: Lab): LabLink {
  return { recipe, learningRate, script: [], start: undefined, logarithmic: false, accuracy: false }
}

export function linkOf(state: LabState): LabLink {
  const { recipe, learningRate, logarithmic, accuracy, weightsInLink, start, shown } = state
  const { updates, parameters, piled, script } = shown
  const way = weightsInLink
    ? { start: { updates, parameters: [...parameters], piled: [...piled] }, script: [] }
    : { start, script }
  return { recipe, learningRate, logarithmic, accuracy, ...way }
}

/** Whether this is the training that the lab begins with, so far as it has gone. */
export function isUsual({ lab, recipe, start, shown }: LabState): boolean {
  const usually = shown.script.every(
    (action) => action.kind === 'train' && action.learningRate === lab.learningRate,
  )
  return start === undefined && usually && sameRecipe(recipe, lab.recipe)
}
