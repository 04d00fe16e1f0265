import { describe, expect, test } from 'vitest'
import {
  binaryCrossEntropy,
  maxMargin,
  meanSquaredError,
  summedSquaredError,
  type Loss,
} from '../../src/engine/loss.ts'
import { mlpExample } from '../../src/engine/mlp-example.ts'
import { MLP } from '../../src/engine/nn.ts'
import { SGD } from '../../src/engine/optimizer.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { sum } from '../../src/engine/sum.ts'
import { topologicalOrder, Value } from '../../src/engine/value.ts'
import { forms } from './forms.ts'

const inputs = [
  [2, 3, -1],
  [3, -1, 0.5],
  [0.5, 1, 1],
  [1, 1, -1],
  [-1, 0.25, 2],
]
const labels = [1, 0, 0, 1, 1]
const targets = labels.map((label) => [label])
const losses: Record<string, Loss> = { summedSquaredError, meanSquaredError, maxMargin, binaryCrossEntropy }

const network = (): MLP => new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) })

describe.each(forms)('a network compiled to %s', (_form, compile) => {
  test.each(Object.entries(losses))(
    'trains with %s as its Values do, in batches and with L2',
    (_name, loss) => {
      const model = network()
      const program = compile(mlpExample(model, loss, 0.01), { examples: 5, batch: 3 })
      program.load(inputs, targets)
      const parameters = model.parameters()
      const optimizer = new SGD(parameters, 0.05)
      for (const [from, to] of [
        [0, 3],
        [3, 5],
        [1, 2],
      ] as const) {
        const predictions = inputs.slice(from, to).map((input) => model.predict(input))
        const expected = loss(predictions, labels.slice(from, to), { alpha: 0.01, parameters })
        model.zeroGrad()
        expected.backward()
        expect(program.update(0.05, from, to)).toBeCloseTo(expected.data, 12)
        parameters.forEach(({ grad }, i) => expect(program.gradients[i]).toBeCloseTo(grad, 12))
        predictions.forEach(({ data }, i) => expect(program.outputs[0]?.[i]).toBeCloseTo(data, 12))
        optimizer.update()
        parameters.forEach(({ data }, i) => expect(program.parameters[i]).toBeCloseTo(data, 12))
      }
    },
  )

  test('takes parameters that are written to it, and keeps the model as it was', () => {
    const model = network()
    const before = model.parameters().map(({ data }) => data)
    const program = compile(mlpExample(model, summedSquaredError), { examples: 5 })
    expect([...program.parameters]).toEqual(before)
    program.load(inputs, targets)
    program.parameters.fill(0)
    expect(program.run()).toBe(3)
    expect(model.parameters().map(({ data }) => data)).toEqual(before)
  })

  test('finds gradients afresh, so that forgetting zero_grad is adding them up oneself', () => {
    const program = compile(mlpExample(network(), summedSquaredError), { examples: 5 })
    program.load(inputs, targets)
    program.run()
    const first = program.gradients.slice()
    program.run()
    expect(program.gradients).toEqual(first)
    const before = program.parameters.slice()
    program.gradients.forEach((gradient, i) => (program.gradients[i] = gradient + (first[i] ?? NaN)))
    program.descend(0.1)
    program.parameters.forEach((parameter, i) =>
      expect(parameter).toBeCloseTo((before[i] ?? NaN) - 0.2 * (first[i] ?? NaN), 14),
    )
  })

  test('maps every neuron over as many points as it is given', () => {
    const model = network()
    const { neurons, ...example } = mlpExample(model, summedSquaredError)
    const program = compile({ ...example, outputs: neurons.flat() }, { examples: 1 })
    const points = Array.from({ length: 1001 }, (_, i) => [Math.sin(i), i / 500 - 1, Math.cos(3 * i)])
    const columns = [0, 1, 2].map((place) => Float64Array.from(points, (point) => point[place] ?? NaN))
    const maps = neurons.flat().map(() => new Float64Array(1001))
    program.evaluate(columns, maps)
    for (const at of [0, 1, 500, 999, 1000]) {
      const signals: Value[][] = []
      for (const layer of model.layers) signals.push(layer.forward(signals.at(-1) ?? points[at] ?? []))
      signals.flat().forEach(({ data }, i) => expect(maps[i]?.[at]).toBeCloseTo(data, 14))
    }
  })

  test('maps the neurons that are asked for and no others', () => {
    const example = mlpExample(network(), summedSquaredError)
    const program = compile({ ...example, outputs: example.neurons.flat() }, { examples: 1 })
    const columns = [0, 1, 2].map(() => Float64Array.of(0.5, 1))
    const wanted = new Float64Array(2)
    program.evaluate(columns, [undefined, wanted])
    expect(wanted.every((number) => number !== 0)).toBe(true)
  })

  test('opens an example as Values at the parameters of now', () => {
    const program = compile(mlpExample(network(), summedSquaredError), { examples: 5 })
    program.load(inputs, targets)
    program.update(0.1)
    const loss = program.open([3, -1, 0.5], [0])
    expect(program.run(1, 2)).toBeCloseTo(loss.data, 12)
    const leaves = topologicalOrder(loss).filter(({ label }) => label.startsWith('L'))
    expect(leaves).toHaveLength(program.parameters.length)
    const gradients = new Map(leaves.map(({ label, grad }) => [label, grad]))
    network()
      .parameters()
      .forEach(({ label }, i) => expect(program.gradients[i]).toBeCloseTo(gradients.get(label) ?? NaN, 12))
  })

  test('lets what is not a number through to the loss', () => {
    const program = compile(mlpExample(network(), summedSquaredError), { examples: 5 })
    program.load(inputs, targets)
    program.parameters.fill(NaN, 0, 1)
    expect(program.run()).toBeNaN()
  })

  test('says what does not fit', () => {
    const program = compile(mlpExample(network(), summedSquaredError), { examples: 5, batch: 2 })
    expect(() => program.load([[1, 2]], [[1]])).toThrow(
      'Program.load needs 3 inputs and 1 targets, got 2 and 1 for example 0',
    )
    expect(() => program.load([...inputs, [1, 2, 3]], [...targets, [1]])).toThrow(
      'Program.load has room for 5 examples, got 6',
    )
    expect(() => program.load([['1', 2, 3] as unknown as number[]], [[1]])).toThrow(
      'Program.load needs numbers, got the string "1" for example 0',
    )
    program.load(inputs, targets)
    expect(() => program.run()).toThrow('Program.run needs 1 to 2 of its 5 examples, got those from 0 to 5')
    expect(() => program.run(4, 6)).toThrow('got those from 4 to 6')
    expect(() => program.run(0.5, 2)).toThrow('got those from 0.5 to 2')
    expect(() => program.load([[1, 2, 3, 4]], [[]])).toThrow('got 4 and 0 for example 0')
    expect(() => program.load([], [[1]])).toThrow('got 0 and 1 for example 0')
    expect(() => program.open([1, 2], [1])).toThrow('Program.open needs 3 inputs and 1 targets, got 2 and 1')
    const column = new Float64Array(2)
    expect(() => program.evaluate([column, column], [column])).toThrow('needs 3 columns of inputs')
    expect(() => program.evaluate([column, column, column], [new Float64Array(3)])).toThrow(
      'lengths 2, 2, 2, 3',
    )
    expect(() => compile(mlpExample(network(), summedSquaredError), { examples: 0 })).toThrow(
      'compile needs room for a whole number of examples, at least 1, got 0',
    )
  })
})

describe.each(forms)('a graph compiled to %s', (_form, compile) => {
  test('needs neither inputs nor a loss', () => {
    const [a, b] = [new Value(2), new Value(-3)]
    const program = compile({ parameters: [a, b], outputs: [a.mul(b), a] }, { examples: 1 })
    program.load([[]])
    expect(program.run()).toBe(0)
    expect(program.outputs.map((column) => [...column])).toEqual([[-6], [2]])
  })

  test('is evaluated without inputs', () => {
    const w = new Value(3)
    const program = compile({ parameters: [w], outputs: [w.mul(w)] }, { examples: 1 })
    const output = new Float64Array(700)
    program.evaluate([], [output])
    expect([output[0], output[699]]).toEqual([9, 9])
  })

  test('keeps the examples it had when new ones cannot be loaded', () => {
    const [w, x] = [new Value(1), new Value(1)]
    const program = compile({ parameters: [w], inputs: [x], loss: w.mul(x) }, { examples: 2 })
    program.load([[1], [2]])
    expect(() => program.load([[100], ['x' as unknown as number]])).toThrow('for example 1')
    expect(program.run()).toBe(3)
  })

  test('keeps its gradients while it is evaluated', () => {
    const [v, w, x] = [new Value(2), new Value(1), new Value(1)]
    const power = w.exp()
    const example = { parameters: [v, w], inputs: [x], outputs: [power], penalty: v.mul(power) }
    const program = compile(example, { examples: 1 })
    program.load([[1]])
    program.run()
    expect(program.gradients[0]).toBeCloseTo(Math.E, 14)
    program.gradients.fill(0)
    program.evaluate([new Float64Array(1)], [new Float64Array(1)])
    expect([...program.gradients]).toEqual([0, 0])
  })

  test('needs each leaf once, and a penalty of parameters alone', () => {
    const [w, x] = [new Value(1, 'w'), new Value(1)]
    const loss = w.mul(x)
    expect(() => compile({ parameters: [w, w], loss }, { examples: 1 })).toThrow('once, got w twice')
    expect(() => compile({ parameters: [w], inputs: [x], targets: [x], loss }, { examples: 1 })).toThrow(
      'compile needs each parameter, input and target once, got one twice',
    )
    expect(() => compile({ parameters: [w], inputs: [x], penalty: loss }, { examples: 1 })).toThrow(
      'compile needs a penalty that is made of parameters alone',
    )
  })

  test('may share one gradient between two leaves, or have none for a leaf', () => {
    const [a, b, c] = [new Value(2), new Value(-3), new Value(1)]
    const program = compile({ parameters: [a, b, c], loss: a.add(b).pow(3) }, { examples: 1 })
    program.load([[]])
    expect(program.run()).toBe(-1)
    expect([...program.gradients]).toEqual([3, 3, 0])
  })

  test('of one neuron with fifty thousand inputs compiles and runs', () => {
    const weights = Array.from({ length: 50_000 }, () => new Value(2 ** -17))
    const x = new Value(1)
    const loss = sum(weights.map((weight) => weight.mul(x))).tanh()
    const program = compile({ parameters: weights, inputs: [x], loss }, { examples: 1 })
    program.load([[2]])
    const output = Math.tanh(100_000 * 2 ** -17)
    expect(program.run()).toBeCloseTo(output, 14)
    expect(program.gradients.at(-1)).toBeCloseTo(2 * (1 - output ** 2), 14)
  })

  test('with a penalty of seventy thousand products compiles and runs', () => {
    const [v, w] = [new Value(2), new Value(3)]
    const penalty = sum(Array.from({ length: 70_000 }, () => v.mul(w)))
    const program = compile({ parameters: [v, w], penalty }, { examples: 1 })
    program.load([[]])
    expect(program.run()).toBe(420_000)
    expect([...program.gradients]).toEqual([210_000, 140_000])
  })

  test('of a hundred thousand Values compiles and runs', () => {
    const a = new Value(1)
    let chain = a
    for (let i = 0; i < 50_000; i++) chain = chain.mul(0.5).add(a)
    const program = compile({ parameters: [a], loss: chain }, { examples: 1 })
    program.load([[]])
    expect(program.run()).toBe(2)
    expect(program.gradients[0]).toBe(2)
  })
})
