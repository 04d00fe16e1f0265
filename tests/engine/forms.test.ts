/** All forms of a graph agree with its Values: the same data and gradients, to the last digits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxMargin, meanSquaredError } from '../../src/engine/loss.ts'
import { mlpExample } from '../../src/engine/mlp-example.ts'
import { MLP } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { topologicalOrder, Value } from '../../src/engine/value.ts'
import { forms } from './forms.ts'
import { build, largeGraph, randomGraph, type RandomGraph } from './random-graph.ts'

/** The largest difference, against the largest number of the case, but never against less than 1. */
function difference(found: ArrayLike<number>, expected: readonly number[]): number {
  const largest = Math.max(1, ...expected.map(Math.abs))
  return Math.max(...expected.map((number, i) => Math.abs(number - (found[i] ?? NaN)) / largest))
}

const kinds = [
  ['random graph', randomGraph, 300],
  ['long chain or wide sum', largeGraph, 8],
] as const

describe.each(forms)('compiled to %s', (form, compile) => {
  test.each(kinds)(
    'a %s has the data and the gradients of its Values',
    (_kind, graphs, numRuns) => {
      fc.assert(
        fc.property(graphs, (graph) => {
          const { leaves, root } = build(graph, graph.leaves)
          const outputs = topologicalOrder(root)
          const program = compile({ parameters: leaves, outputs, loss: root }, { examples: 1 })
          program.load([[]])
          const loss = program.run()
          root.backward()
          const data = outputs.map((value) => value.data)
          const found = program.outputs.map(([output = NaN]) => output)
          expect(difference([loss, ...found], [root.data, ...data])).toBeLessThanOrEqual(1e-12)
          expect(
            difference(
              program.gradients,
              leaves.map(({ grad }) => grad),
            ),
          ).toBeLessThanOrEqual(1e-12)
        }),
        { numRuns, seed: 1337 },
      )
    },
    60_000,
  )

  /** Some leaves are parameters, some inputs; the Values are built anew for each example. */
  const batches = fc.record({
    graph: randomGraph,
    columns: fc.nat(3),
    examples: fc.integer({ min: 1, max: 9 }),
    over: fc.constantFrom('sum' as const, 'mean' as const),
  })
  test('a batch of random graphs has the loss and the gradients of their Values', () => {
    fc.assert(
      fc.property(batches, ({ graph, columns, examples, over }) => {
        const rows = Array.from({ length: examples }, (_, i) => rowOf(graph, columns, i))
        const { leaves, root } = build(graph, graph.leaves)
        const example = {
          parameters: leaves.slice(columns),
          inputs: leaves.slice(0, columns),
          loss: root,
          over,
        }
        const program = compile({ ...example, outputs: [root] }, { examples })
        expect(form).toContain(program.form)
        program.load(rows)
        const loss = program.run()

        const parameters = graph.leaves.slice(columns)
        const share = over === 'mean' ? 1 / examples : 1
        let expected = 0
        const gradients = parameters.map(() => 0)
        const outputs = rows.map((row) => {
          const one = build(graph, [...row, ...parameters])
          one.root.backward()
          expected += one.root.data * share
          one.leaves
            .slice(columns)
            .forEach(({ grad }, i) => (gradients[i] = (gradients[i] ?? NaN) + grad * share))
          return one.root.data
        })
        if (![expected, ...gradients, ...outputs].every(Number.isFinite)) return
        expect(difference([loss, ...(program.outputs[0] ?? [])], [expected, ...outputs])).toBeLessThanOrEqual(
          1e-12,
        )
        expect(difference(program.gradients, gradients)).toBeLessThanOrEqual(1e-12)
      }),
      { numRuns: 300, seed: 1337 },
    )
  })

  const networks = fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
    activations: fc.array(
      fc.constantFrom('tanh' as const, 'relu' as const, 'sigmoid' as const, 'linear' as const),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
    examples: fc.integer({ min: 1, max: 11 }),
    seed: fc.nat(1e6),
    loss: fc.constantFrom(meanSquaredError, maxMargin),
  })
  test('a random network has the loss and the gradients of its Values', () => {
    fc.assert(
      fc.property(networks, ({ sizes: [inputs = 1, ...outputs], activations, examples, seed, loss }) => {
        const random = new PythonRandom(seed)
        const model = new MLP(inputs, outputs, { random, activation: activations.slice(0, outputs.length) })
        const numbers = (count: number): number[] =>
          Array.from({ length: count }, () => random.uniform(-2, 2))
        const rows = Array.from({ length: examples }, () => numbers(inputs))
        const targets = rows.map(() => numbers(outputs.at(-1) ?? 0))
        const program = compile(mlpExample(model, loss, 0.01), { examples })
        expect(form).toContain(program.form)
        program.load(rows, targets)
        const found = program.run()

        const parameters = model.parameters()
        const expected = loss(
          rows.flatMap((row) => model.forward(row)),
          targets.flat(),
          { alpha: 0.01, parameters },
        )
        expected.backward()
        expect(difference([found], [expected.data])).toBeLessThanOrEqual(1e-12)
        expect(
          difference(
            program.gradients,
            parameters.map(({ grad }) => grad),
          ),
        ).toBeLessThanOrEqual(1e-12)
      }),
      { numRuns: 200, seed: 1337 },
    )
  })
})

/** The graph's own leaves, moved a little: it was kept from corners and poles at its own. */
function rowOf({ leaves }: RandomGraph, columns: number, example: number): number[] {
  return leaves.slice(0, columns).map((leaf, i) => leaf + 0.01 * Math.sin(5 * example + i))
}

test('a Value that is used by a column and by a number gets the gradients of both', () => {
  for (const [, compile] of forms) {
    const [w, x] = [new Value(3), new Value(1)]
    const program = compile({ parameters: [w], inputs: [x], loss: w.mul(x).add(w.pow(3)) }, { examples: 3 })
    program.load([[1], [2], [4]])
    expect(program.run()).toBe(21 + 3 * 27)
    expect(program.gradients[0]).toBe(7 + 3 * 27)
  }
})

test('a layer that reads inputs and neurons alike has the gradients of its Values', () => {
  for (const [, compile] of forms) {
    const x = new Value(1)
    const random = new PythonRandom(7)
    const parameters: Value[] = []
    const weight = (): Value => {
      const made = new Value(random.uniform(-1, 1))
      parameters.push(made)
      return made
    }
    const neuron = (operands: readonly Value[]): Value =>
      operands.reduce((sum, operand) => sum.add(weight().mul(operand)), weight()).tanh()
    const hidden = Array.from({ length: 7 }, () => neuron([x]))
    const outputs = Array.from({ length: 6 }, () => neuron([x, ...hidden]))
    const loss = outputs.reduce((sum, output) => sum.add(output))
    const program = compile({ parameters, inputs: [x], outputs, loss }, { examples: 1 })
    program.load([[1]])
    program.run()
    loss.backward()
    const grads = parameters.map(({ grad }) => grad)
    expect(difference(program.gradients, grads)).toBeLessThanOrEqual(1e-12)
    expect(program.outputs.map(([output]) => output)).toEqual(
      outputs.map(({ data }) => expect.closeTo(data, 12)),
    )
  }
})

test('Infinity and what is no number flow alike in all forms', () => {
  const numbers = [Infinity, -Infinity, NaN, 1e308, -1e308, 0, -0, 1]
  const operations: ((x: Value, w: Value) => Value)[] = [
    (x, w) => x.mul(w).relu(),
    (x, w) => x.mul(w).tanh(),
    (x, w) => x.add(w).sigmoid(),
    (x, w) => x.sub(w).exp(),
    (x, w) => w.div(x),
    (x, w) => x.abs().sqrt().mul(w),
    (x, w) => x.mul(w).softplus(),
    (x, w) => x.mul(w).pow(3).add(x.log()),
  ]
  const valueOf = (operation: (x: Value, w: Value) => Value, number: number): [number, number] => {
    const w = new Value(3)
    const root = operation(new Value(number), w)
    root.backward()
    return [root.data, w.grad]
  }
  for (const [, compile] of forms)
    for (const operation of operations) {
      const [w, x] = [new Value(3), new Value(1)]
      const root = operation(x, w)
      const program = compile({ parameters: [w], inputs: [x], outputs: [root], loss: root }, { examples: 1 })
      for (const number of numbers) {
        program.load([[number]])
        program.run()
        const [data, grad] = valueOf(operation, number)
        const found = [program.outputs[0]?.[0] ?? 0, program.gradients[0] ?? 0]
        const apart = found.map((each, i) => distance(each, [data, grad][i] ?? 0))
        expect([number, String(operation), ...apart]).toEqual([number, String(operation), 0, 0])
      }
    }
})

test('the sign of zero flows alike in all forms, as its reciprocal shows', () => {
  const one = new Value(1)
  const operations: ((x: Value, w: Value) => Value)[] = [
    (x, w) => one.div(w.mul(x)),
    (x, w) => one.div(w.mul(w).mul(x)),
    (x, w) => one.div(x.relu()).add(w),
    (x, w) => one.div(x.relu().neg()).add(w),
  ]
  for (const [form, compile] of forms)
    for (const operation of operations)
      for (const number of [-1, -0, 0, 1]) {
        const [w, x] = [new Value(0), new Value(number)]
        const root = operation(x, w)
        const program = compile({ parameters: [w], inputs: [x], outputs: [root] }, { examples: 1 })
        program.load([[number]])
        program.run()
        expect([form, String(operation), number, program.outputs[0]?.[0]]).toEqual([
          form,
          String(operation),
          number,
          root.data,
        ])
      }
})

test('at a corner, what one rounding less would leave of a product decides nothing', () => {
  for (const [, compile] of forms) {
    const [w, x, t] = [new Value(0.1), new Value(1), new Value(1)]
    const loss = t.sub(w.mul(x)).abs()
    const program = compile({ parameters: [w], inputs: [x, t], loss }, { examples: 1 })
    program.load([[3, 0.1 * 3]])
    expect(program.run()).toBe(0)
    expect(program.gradients[0]).toBeCloseTo(0, 15)
  }
})

/** 0 for the same number as far as its digits go, and for the same infinity, and where neither is a number. */
function distance(found: number, expected: number): number {
  if (Object.is(found, expected)) return 0
  const difference = Math.abs(found - expected) / Math.max(1, Math.abs(expected))
  return difference < 1e-12 ? 0 : difference
}
