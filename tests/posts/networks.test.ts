/** Posts #13 to #16: the same network in matrices, its Values counted, trained, and on two moons. */
import { describe, expect, it } from 'vitest'
import { zeroBiasInitialiser } from '../../src/engine/initialisers.ts'
import { maxMargin, summedSquaredError } from '../../src/engine/loss.ts'
import { MLP } from '../../src/engine/nn.ts'
import { linearDecay, SGD } from '../../src/engine/optimizer.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { Replay } from '../../src/engine/replay.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { fourExamples } from '../../src/lessons/four-examples.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { publishedRun } from '../../src/lessons/published-run.ts'
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

  it('compares with the figure of the video: the same numbers, in four digits', () => {
    expectPostSays(
      13,
      '0.7071 for the output, and for the gradients of `x2`, `w2`, `x1` and `w1` the numbers 0.5, 0, −1.5 and 1',
    )
    const output = evaluate(neuron)
    expect(output.data.toFixed(4)).toBe('0.7071')
    const grads = new Map([...gradientsOf(output)].map(([{ label }, grad]) => [label, grad]))
    const rounded = ['x2', 'w2', 'x1', 'w1'].map((name) => Number(grads.get(name)?.toFixed(4)))
    expect(rounded).toEqual([0.5, 0, -1.5, 1])
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
      'eight boxes become one. (It says *8 Values*.) They are two weights and a bias, two products, two sums, and the output',
    )
  })
})

describe('Post #15', () => {
  /** The loss and the four predictions before the first update and after each one. */
  function run({ zeroGrad = true, rate = 0.05, updates = 20 }) {
    const model = network()
    const optimizer = new SGD(model.parameters(), rate)
    const losses: number[] = []
    const predictions: number[][] = []
    for (let update = 0; update <= updates; update++) {
      const outputs = fourExamples.inputs.map((inputs) => model.predict(inputs))
      const loss = summedSquaredError(outputs, fourExamples.targets)
      losses.push(loss.data)
      predictions.push(outputs.map(({ data }) => data))
      if (zeroGrad) model.zeroGrad()
      loss.backward()
      optimizer.update()
    }
    const at = (update: number) => losses.at(update) ?? NaN
    return { losses, at, predicted: (update: number, row: number) => predictions[update]?.[row] ?? NaN }
  }

  it('shows the losses of our own training', () => {
    const [, trained = '', slip = ''] = outputs(15)
    const [right, forgotten] = [run({}), run({ zeroGrad: false })]
    const six = (loss: number) => Number(loss.toFixed(6))
    expect(trained).toBe(`before ${six(right.at(0))}\nafter 20 updates ${six(right.at(20))}`)
    expect(slip).toBe(`with zero_grad ${six(right.at(20))}\nwithout ${six(forgotten.at(20)).toFixed(1)}`)
    expect(forgotten.at(20)).toBeLessThan(right.at(20))
  })

  it('lowers the loss for six updates at the expense of two predictions', () => {
    expectPostSays(15, 'the first and the fourth, which should go up, end lower than they began')
    const { losses, predicted } = run({})
    losses.slice(1, 7).forEach((loss, i) => expect(loss).toBeLessThan(losses[i] ?? NaN))
    for (const row of [1, 2]) expect(predicted(6, row)).toBeLessThan(predicted(0, row) - 0.5)
    for (const row of [0, 3]) {
      expect(predicted(6, row)).toBeLessThan(predicted(0, row))
      for (let update = 7; update <= 20; update++)
        expect(predicted(update, row)).toBeGreaterThan(predicted(update - 1, row))
    }
  })

  it('overshoots at 0.2 in update 5, and the next lands well', () => {
    expectPostSays(
      15,
      'Update 5 goes across the valley and up the other side: the loss jumps from 1.4 to 4.6',
    )
    const { at } = run({ rate: 0.2 })
    expect([at(4), at(5)].map((loss) => loss.toFixed(1))).toEqual(['1.4', '4.6'])
    expect(at(6)).toBeLessThan(1e-4)
  })

  it('is stuck at 4 with a rate of 0.5, the third prediction on the wrong side', () => {
    expectPostSays(15, 'The third prediction is 1 and should be −1')
    const { losses, predicted } = run({ rate: 0.5 })
    for (const loss of losses.slice(2)) expect(loss).toBeCloseTo(4, 3)
    expect(predicted(20, 2)).toBeCloseTo(1, 4)
    expect(fourExamples.targets[2]).toBe(-1)
  })

  it('ends low without zero_grad by luck, and is thrown up for good in update 48', () => {
    expectPostSays(15, 'update 14 throws it up to 4; and update 20, the last, happens to land at 0 again')
    const [right, { losses, at }] = [run({}), run({ zeroGrad: false, updates: 300 })]
    expect(at(8)).toBeLessThan(0.001)
    expect(right.at(8)).toBeGreaterThan(1)
    expect(at(13)).toBeLessThan(0.001)
    expect(at(14)).toBeCloseTo(4, 1)
    expect(at(19)).toBeGreaterThan(3.9)
    expect(at(20)).toBeLessThan(1e-20)
    expect(at(47)).toBeLessThan(1e-20)
    for (const loss of losses.slice(48)) expect(loss).toBeCloseTo(4, 6)
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

  it('begins with no border for seed 1337, and with one for the next', () => {
    expectPostSays(
      16,
      'With this seed there is none in the beginning, as every score but that of the origin is',
    )
    expectPostSays(
      16,
      'Where there is one, as with the next seed, it can only be made of rays from that point',
    )
    const around = Array.from({ length: 720 }, (_, place) => (place * Math.PI) / 360)
    const [signs, next] = [1337, 1338].map((seed) => {
      const model = moonsModel(seed)
      expect(model.predict([0, 0]).data).toBe(0)
      return new Set(around.map((angle) => Math.sign(model.predict([Math.cos(angle), Math.sin(angle)]).data)))
    })
    expect([...(signs ?? [])]).toEqual([-1])
    expect(next).toEqual(new Set([-1, 1]))
  })

  it('jumps up in the first update of the published run', () => {
    expectPostSays(16, 'the very first update makes the loss jump up, from about 0.9 to 1.7')
    expect(
      publishedRun()
        .slice(0, 2)
        .map((loss) => loss.toFixed(1)),
    ).toEqual(['0.9', '1.7'])
  })

  it.each([1337, 1338, 1339, 1340, 1341, 1342, 1343, 1344, 1345])(
    'parts all hundred points in the end, from seed %i',
    (seed) => {
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
    },
  )
})
