/** The exact form of an objective: every number is a Value, computed in the order in which micrograd does. */
import { Replay } from '../engine/replay.ts'
import { examplesOf, losses, networkOf } from './network-of-recipe.ts'
import type { Objective } from './objective.ts'
import type { Recipe } from './recipe.ts'

export function exactObjective(recipe: Recipe): Objective {
  const { inputs, targets } = examplesOf(recipe)
  const network = networkOf(recipe)
  const values = network.parameters()
  const scores = inputs.map((input) => network.predict(input))
  const { alpha } = recipe
  const penalty = alpha === 0 ? undefined : { alpha, parameters: values }
  const replay = new Replay(losses[recipe.loss](scores, targets, penalty))
  const parameters = Float64Array.from(values, ({ data }) => data)
  const gradients = new Float64Array(values.length)
  const outputs = new Float64Array(scores.length)
  return {
    engine: 'Values',
    parameters,
    gradients,
    outputs,
    evaluate() {
      values.forEach((value, i) => (value.data = parameters[i] ?? Number.NaN))
      const loss = replay.forward()
      replay.backward()
      values.forEach((value, i) => (gradients[i] = value.grad))
      scores.forEach((score, i) => (outputs[i] = score.data))
      return loss
    },
  }
}
