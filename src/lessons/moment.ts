/** A moment of a training: the loss of one example as a graph, as text, and the parameters that it had then. */
import { parameterIds } from './network-of-parameters.ts'
import { sizesOf, type Recipe } from './recipe.ts'

export interface Moment {
  /** What the neuron graph reads: `loss(MLP(3, [4, 4, 1]), [2, 3, -1], 1)`. */
  readonly text: string
  /** The data of each parameter by its label. */
  readonly numbers: Readonly<Record<string, number>>
}

export function momentOf(
  recipe: Recipe,
  parameters: Float64Array,
  inputs: readonly number[],
  target: number,
): Moment {
  const sizes = sizesOf(recipe)
  const [first, ...layers] = sizes
  const { activation, outputActivation, loss } = recipe
  const network = `MLP(${first}, [${layers.join(', ')}], ${activation}, ${outputActivation})`
  const name = loss === 'max margin' ? 'margin' : 'loss'
  const ids = parameterIds(sizes)
  return {
    text: `${name}(${network}, [${inputs.join(', ')}], ${target})`,
    numbers: Object.fromEntries(ids.map((id, place) => [id, parameters[place] ?? Number.NaN])),
  }
}
