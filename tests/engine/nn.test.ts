import { describe, expect, test } from 'vitest'
import { scaledInitialiser, zeroBiasInitialiser } from '../../src/engine/initialisers.ts'
import { Layer, MLP, Neuron } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { Value } from '../../src/engine/value.ts'

const seeded = () => ({ random: new PythonRandom(1337) })

describe('a neuron', () => {
  test('draws its weights and then its bias', () => {
    const random = new PythonRandom(1337)
    const drawn = [random.uniform(-1, 1), random.uniform(-1, 1), random.uniform(-1, 1)]
    const neuron = new Neuron(2, seeded())
    expect(neuron.parameters().map(({ data }) => data)).toEqual(drawn)
    expect(neuron.parameters().map(({ label }) => label)).toEqual(['w1', 'w2', 'b'])
  })

  test('is the activation of the bias plus the weighted inputs', () => {
    const neuron = new Neuron(2, seeded())
    const [w1 = NaN, w2 = NaN, b = NaN] = neuron.parameters().map(({ data }) => data)
    expect(neuron.forward([2, new Value(-1)]).data).toBe(Math.tanh(b + w1 * 2 + w2 * -1))
  })

  test.each([
    ['tanh', Math.tanh],
    ['relu', (sum: number) => Math.max(0, sum)],
    ['sigmoid', (sum: number) => 1 / (1 + Math.exp(-sum))],
    ['linear', (sum: number) => sum],
  ] as const)('can be %s', (activation, squash) => {
    for (const input of [-3, 0.5, 4]) {
      const neuron = new Neuron(1, { ...seeded(), activation })
      const [w = NaN, b = NaN] = neuron.parameters().map(({ data }) => data)
      expect(neuron.forward([input]).data).toBe(squash(b + w * input))
    }
  })

  test('names the inputs that it gets as numbers', () => {
    const sum = new Neuron(2, { ...seeded(), activation: 'linear' }).forward([1, 2])
    expect(sum.prev[1]?.prev[1]).toMatchObject({ data: 2, label: 'x2' })
  })
})

describe('a layer', () => {
  test('gives every neuron the same inputs', () => {
    const [first, second] = new Layer(2, 2, { ...seeded(), activation: 'linear' }).forward([1, 2])
    expect(first?.prev[1]?.prev[1]).toBe(second?.prev[1]?.prev[1])
  })
})

describe('an MLP', () => {
  test('of the lecture has 41 parameters, each with a label of its own', () => {
    const parameters = new MLP(3, [4, 4, 1], seeded()).parameters()
    expect(parameters).toHaveLength(41)
    expect(new Set(parameters.map(({ label }) => label)).size).toBe(41)
    expect(parameters.at(-1)?.label).toBe('L3.n1.b')
  })

  test('feeds each layer to the next', () => {
    const model = new MLP(2, [3, 2], seeded())
    const [hidden, last] = model.layers
    const expected = last?.forward(hidden?.forward([1, -1]) ?? []).map(({ data }) => data)
    expect(model.forward([1, -1]).map(({ data }) => data)).toEqual(expected)
  })

  test('predicts with its only output', () => {
    const model = new MLP(2, [3, 1], seeded())
    expect(model.predict([1, -1]).data).toBe(model.forward([1, -1])[0]?.data)
  })

  test('is the same for the same seed, and another for another', () => {
    const data = (seed: number): number =>
      new MLP(2, [3, 1], { random: new PythonRandom(seed) }).predict([1, -1]).data
    expect(data(1)).toBe(data(1))
    expect(data(1)).not.toBe(data(2))
  })

  test('zeroes the gradients of its parameters', () => {
    const model = new MLP(2, [3, 1], seeded())
    model.predict([1, -1]).backward()
    expect(model.parameters().some(({ grad }) => grad !== 0)).toBe(true)
    model.zeroGrad()
    expect(model.parameters().every(({ grad }) => grad === 0)).toBe(true)
  })

  test('prints as micrograd prints it', () => {
    const model = new MLP(2, [2, 1], { ...seeded(), activation: ['relu', 'linear'] })
    expect(String(model)).toBe('MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(2)]]')
  })

  test('comes back from its text as it was', () => {
    const model = new MLP(2, [3, 1], { ...seeded(), activation: ['relu', 'sigmoid'] })
    const copy = MLP.fromJSON(JSON.parse(JSON.stringify(model)))
    expect(String(copy)).toBe(String(model))
    expect(copy.toJSON()).toEqual(model.toJSON())
    expect(copy.predict([1, -1]).data).toBe(model.predict([1, -1]).data)
  })
})

describe('initialisers', () => {
  const start = (options: Omit<ConstructorParameters<typeof Neuron>[1], 'random'>) =>
    new Neuron(100, { ...seeded(), ...options })

  test("micrograd's has biases of zero", () => {
    expect(start({ initialiser: zeroBiasInitialiser }).bias.data).toBe(0)
    expect(start({}).bias.data).not.toBe(0)
  })

  test('the scaled one keeps weights within the root of 3 over the inputs', () => {
    const { weights, bias } = start({ initialiser: scaledInitialiser })
    const largest = Math.max(...weights.map(({ data }) => Math.abs(data)))
    expect(largest).toBeLessThanOrEqual(Math.sqrt(3 / 100))
    expect(largest).toBeGreaterThan(0.9 * Math.sqrt(3 / 100))
    expect(bias.data).toBe(0)
  })
})

describe('what a network cannot take is refused in words', () => {
  const model = new MLP(2, [3, 2], seeded())
  const { sizes, activations, parameters } = model.toJSON()

  test.each([
    ['Neuron expects 2 inputs, got 3', () => model.forward([1, 2, 3])],
    ['Neuron expects 1 input, got 0', () => new Neuron(1, seeded()).forward([])],
    [
      'Neuron needs a Value or a number as input x2, got the string "2"',
      () => model.forward([1, '2' as unknown as number]),
    ],
    ['Neuron needs a whole number of inputs, at least 1, got 1.5', () => new Neuron(1.5, seeded())],
    ['Layer needs a whole number of neurons, at least 1, got 0', () => new Layer(1, 0, seeded())],
    ['MLP needs a whole number of layers, at least 1, got 0', () => new MLP(1, [], seeded())],
    ['MLP expects 2 activations, got 1', () => new MLP(1, [2, 1], { ...seeded(), activation: ['tanh'] })],
    ['MLP.predict needs a network with 1 output, got 2', () => model.predict([1, 2])],
    ['MLP.fromJSON needs sizes such as [3, 4, 4, 1], got nothing', () => MLP.fromJSON(null)],
    [
      'MLP.fromJSON needs sizes such as [3, 4, 4, 1], got [2,0]',
      () => MLP.fromJSON({ sizes: [2, 0], activations, parameters }),
    ],
    [
      'MLP.fromJSON needs 2 activations of tanh, relu, sigmoid, linear, got ["tanh","gelu"]',
      () => MLP.fromJSON({ sizes, activations: ['tanh', 'gelu'], parameters }),
    ],
    [
      'MLP.fromJSON needs 17 numbers as parameters, got 16',
      () => MLP.fromJSON({ sizes, activations, parameters: parameters.slice(1) }),
    ],
    [
      'MLP.fromJSON needs 17 numbers as parameters, got null at 1',
      () => MLP.fromJSON({ sizes, activations, parameters: parameters.with(1, null as unknown as number) }),
    ],
  ])('%s', (message, act) => {
    expect(act).toThrow(message)
  })
})
