/** What a recipe stands for in the engine: its examples, its network and its learning rate, update by update. */
import { uniformInitialiser, zeroBiasInitialiser } from '../engine/initialisers.ts'
import { maxMargin, summedSquaredError } from '../engine/loss.ts'
import { MLP } from '../engine/nn.ts'
import { linearDecay } from '../engine/optimizer.ts'
import { PythonRandom } from '../engine/random.ts'
import { twoMoons, type Examples } from './datasets.ts'
import { fourExamples } from './four-examples.ts'
import { sizesOf, type Recipe } from './recipe.ts'

const initialisers = { uniform: uniformInitialiser, 'zero biases': zeroBiasInitialiser }
export const losses = { 'summed squared error': summedSquaredError, 'max margin': maxMargin }

export function examplesOf({ data }: Recipe): Examples {
  return data.set === 'four examples' ? fourExamples : twoMoons(data)
}

/** The network before its first update. */
export function networkOf(recipe: Recipe): MLP {
  const [inputs = 0, ...layers] = sizesOf(recipe)
  const { activation, outputActivation, hidden, initialiser, seed } = recipe
  return new MLP(inputs, layers, {
    random: new PythonRandom(seed),
    activation: [...hidden.map(() => activation), outputActivation],
    initialiser: initialisers[initialiser],
  })
}

/** The rate of an update by its number, from 0, where the reader asked for `learningRate`. */
export function rateOf({ decay }: Recipe, learningRate: number, update: number): number {
  return decay ? linearDecay(learningRate, learningRate * 0.1, 100)(update) : learningRate
}
