/** Layers in the module: which instructions become a loop. */
import { expect, test } from 'vitest'
import { summedSquaredError } from '../../../src/engine/loss.ts'
import { mlpExample } from '../../../src/engine/mlp-example.ts'
import { MLP } from '../../../src/engine/nn.ts'
import { planFor } from '../../../src/engine/program/plan.ts'
import { PythonRandom } from '../../../src/engine/random.ts'
import { withLayers } from '../../../src/engine/wasm/layer.ts'

function layersOf(inputs: number, outputs: number[]) {
  const model = new MLP(inputs, outputs, { random: new PythonRandom(1337) })
  const { training } = planFor(mlpExample(model, summedSquaredError), { examples: 1 })
  return withLayers(training.columns, inputs + 1).flatMap((each) => (each.kind === 'layer' ? [each] : []))
}

test('the neurons of a wide layer are one loop, on the way there and on the way back', () => {
  const [there, back, ...others] = layersOf(3, [6, 7, 1])
  expect(there).toMatchObject({ neurons: 7, length: 6, finish: { op: 'tanh', calculation: 'forward' } })
  expect(back).toMatchObject({ neurons: 6, length: 7, finish: { op: 'tanh', calculation: 'localA' } })
  expect(others).toEqual([])
})

test('narrow layers stay single instructions', () => {
  expect(layersOf(2, [4, 2, 1])).toEqual([])
})
