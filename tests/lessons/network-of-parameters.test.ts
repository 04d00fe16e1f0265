/** A network drawn from its parameters in a row is the engine's own. */
import { expect, it } from 'vitest'
import { engineDiagram } from './engine-diagram.ts'
import { networkOfParameters, parameterIds } from '../../src/lessons/network-of-parameters.ts'
import { networkOf } from '../../src/lessons/network-of-recipe.ts'
import { labs, type LabName } from '../../src/lessons/labs.ts'
import { parameterCountOf, sizesOf } from '../../src/lessons/recipe.ts'

it.each<[LabName, number[]]>([
  ['video', [2, 3, -1]],
  ['moons', [0.5, -0.25]],
])('a network drawn from its parameters is the engine’s own in the lab %s', (name, inputs) => {
  const { recipe } = labs[name]
  const network = networkOf(recipe)
  const parameters = network.parameters()
  expect(parameterIds(sizesOf(recipe))).toEqual(parameters.map(({ label }) => label))
  expect(parameterCountOf(recipe)).toBe(parameters.length)
  network.predict(inputs).backward()
  const drawn = engineDiagram(network, inputs, true)
  const numbers = {
    parameters: Float64Array.from(parameters, ({ data }) => data),
    grads: Float64Array.from(parameters, ({ grad }) => grad),
    outputs: Float64Array.from(drawn.layers.flat(), ({ output }) => output),
    inputs,
  }
  expect(networkOfParameters(sizesOf(recipe), numbers)).toEqual(drawn)
})
