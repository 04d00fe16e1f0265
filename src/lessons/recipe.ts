/** A recipe: everything that settles a training before its first update, as plain data for a link or a Worker. */
import type { Activation } from '../engine/activation.ts'
import type { Moons } from './datasets.ts'

export interface Recipe {
  readonly data: { readonly set: 'four examples' } | ({ readonly set: 'two moons' } & Moons)
  /** How many neurons each hidden layer has; the last layer is one neuron more. */
  readonly hidden: readonly number[]
  readonly activation: Activation
  /** The activation of the last neuron. */
  readonly outputActivation: Activation
  readonly initialiser: 'uniform' | 'zero biases'
  readonly loss: 'summed squared error' | 'max margin'
  /** The factor of the L2 penalty. */
  readonly alpha: number
  /** Of the weights: an integer, as for Python's `random.seed`. */
  readonly seed: number
  /** Whether the learning rate falls to a tenth of itself within the first hundred updates, as in micrograd's demo. */
  readonly decay: boolean
  /** The slip of the video's 02:10:19: gradients are never set back to 0, and pile up. */
  readonly forgetZeroGrad: boolean
}

/** The number of inputs, then the neurons of each layer. */
export function sizesOf({ data, hidden }: Recipe): number[] {
  return [data.set === 'four examples' ? 3 : 2, ...hidden, 1]
}

/** Every neuron has a weight for each of its inputs, and a bias. */
export function parameterCountOf(recipe: Recipe): number {
  const [inputs = 0, ...layers] = sizesOf(recipe)
  let before = inputs
  return layers.reduce((count, neurons) => {
    const own = neurons * (before + 1)
    before = neurons
    return count + own
  }, 0)
}

/** Whether two recipes are the same in everything. */
export function sameRecipe(one: Recipe, other: Recipe): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
