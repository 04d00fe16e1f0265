/** Posts #13 to #16: the same network in matrices, its Values counted, trained, and on two moons. */
import { describe, expect, it } from 'vitest'
import { zeroBiasInitialiser } from '../../src/engine/initialisers.ts'
import { maxMargin, summedSquaredError } from '../../src/engine/loss.ts'
import { MLP } from '../../src/engine/nn.ts'
import { linearDecay, SGD } from '../../src/engine/optimizer.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { Replay } from '../../src/engine/replay.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { fourExamples } from '../../src/lessons/four-examples.ts'
import { twoMoons } from '../engine/two-moons.ts'
import { mlpGradientsByMatrices } from './matrices.ts'
import { expectPostSays, postText, pythonCells } from './post.ts'

const network = () => new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) })
const outputs = (number: number) => pythonCells(postText(number)).map(({ output }) => output.trim())

describe('Post #13', () => {
  it('has the loss and the 41 gradients of the matrix style in our engine, to twelve digits', () => {
    const model = network()
    const loss = model.predict([2, 3, -1]).sub(1).pow(2)
    loss.backward()
    const byMatrices = mlpGradientsByMatrices(model.toJSON(), [2, 3, -1], 1)
    expect(byMatrices.gradients).toHaveLength(41)
    expect(Math.abs(byMatrices.loss - loss.data)).toBeLessThan(1e-12)
    model.parameters().forEach(({ grad }, i) => {
      expect(Math.abs((byMatrices.gradients[i] ?? NaN) - grad)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(grad)),
      )
    })
    const [first, second, third, bias] = model.parameters().map(({ grad }) => Number(grad.toFixed(10)))
    expect(outputs(13).at(-1)).toBe(
      `${Number(loss.data.toFixed(10))}\n[${[first, second, third].join(', ')}] ${bias}`,
    )
  })

  it('counts more than a hundred Values for one example', () => {
    expect(topologicalOrder(network().predict([2, 3, -1])).length).toBeGreaterThan(100)
  })
})

describe('Post #14', () => {
  it('shows the output of our own network of the same seed', () => {
    const output = network().predict([2, 3, -1]).data
    expect(outputs(14).at(-1)).toBe(`${Number(output.toFixed(10))}\n41`)
    expectPostSays(14, '= 16 + 20 + 5 = 41')
  })

  it('counts eight boxes for a circle', () => {
    const model = new MLP(2, [2, 1], { random: new PythonRandom(1337) })
    const perNeuron = (topologicalOrder(model.predict([1, 2])).length - 2) / 3
    expect(perNeuron).toBe(8)
    expectPostSays(
      14,
      'one circle is eight boxes: two weights and a bias, two products, two sums, and the output',
    )
  })
})

describe('Post #15', () => {
  function train(zeroGrad: boolean, updates: number): number {
    const model = network()
    const optimizer = new SGD(model.parameters(), 0.05)
    const loss = () =>
      summedSquaredError(
        fourExamples.inputs.map((inputs) => model.predict(inputs)),
        fourExamples.targets,
      )
    for (let update = 0; update < updates; update++) {
      const present = loss()
      if (zeroGrad) model.zeroGrad()
      present.backward()
      optimizer.update()
    }
    return Number(loss().data.toFixed(6))
  }

  it('shows the losses of our own training', () => {
    const [, trained = '', slip = ''] = outputs(15)
    expect(trained).toBe(`before ${train(true, 0)}\nafter 20 updates ${train(true, 20)}`)
    expect(slip).toBe(`with zero_grad ${train(true, 20)}\nwithout ${train(false, 20).toFixed(1)}`)
    expect(train(false, 20)).toBeLessThan(train(true, 20))
  })
})

describe('Post #16', () => {
  const moonsModel = (seed: number) =>
    new MLP(2, [16, 16, 1], {
      random: new PythonRandom(seed),
      activation: ['relu', 'relu', 'linear'],
      initialiser: zeroBiasInitialiser,
    })

  it('begins with scores that grow along rays from the origin', () => {
    const model = moonsModel(1337)
    expect(model.parameters()).toHaveLength(337)
    for (const [x, y] of [
      [0.3, -1.2],
      [-2, 0.5],
      [1, 1],
    ] as const)
      expect(model.predict([2 * x, 2 * y]).data).toBeCloseTo(2 * model.predict([x, y]).data, 12)
  })

  it.each([1337, 1, 2, 3, 4, 5, 6, 7, 8])('parts all hundred points in the end, from seed %i', (seed) => {
    const { inputs, targets } = twoMoons()
    const model = moonsModel(seed)
    const parameters = model.parameters()
    const scores = inputs.map((input) => model.predict(input))
    const replay = new Replay(maxMargin(scores, targets, { alpha: 1e-4, parameters }))
    const optimizer = new SGD(parameters, linearDecay(1, 0.1, 100))
    for (let update = 0; update < 99; update++) {
      replay.forward()
      replay.backward()
      optimizer.update()
    }
    replay.forward()
    expect(scores.filter(({ data }, i) => data > 0 === (targets[i] ?? NaN) > 0)).toHaveLength(100)
  })
})
