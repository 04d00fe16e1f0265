/** A graph written as a program makes the very numbers again, in Python and in TypeScript. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { topologicalOrder, Value, zeroGrad } from '../../src/engine/value.ts'
import { engineTypeScript } from '../../src/lessons/engine-typescript.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { microgradPython } from '../../src/lessons/micrograd-python.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { randomExpression } from '../engine/random-expression.ts'
import { awkwardGraphs, deepChain } from './awkward-graphs.ts'
import { needs } from './needs.ts'
import { runPython, runTypeScript, type Printed } from './program-outputs.ts'

const graphs = { ...awkwardGraphs, 'a chain of ten thousand operations': deepChain }
const slow = { timeout: 60_000 }

describe('the TypeScript of a graph', () => {
  it('is one statement for each Value, with its label', () => {
    expect(engineTypeScript(evaluate(simpleExpression))).toContain(
      ["const a = new Value(2, 'a')", "const b = new Value(-3, 'b')", 'const e = a.mul(b)', "e.label = 'e'"]
        .join('\n')
        .replaceAll("'", '"'),
    )
  })

  it.each(Object.keys(graphs))('makes %s again, to the last digit', slow, (name) => {
    const root = graphs[name as keyof typeof graphs]?.() ?? new Value(0)
    expectSame(runTypeScript(engineTypeScript(root)), root, 0)
  })

  it('makes random expressions again', slow, () => {
    fc.assert(
      fc.property(randomExpression, ({ build }) => {
        const root = build()
        expectSame(runTypeScript(engineTypeScript(root)), root, 0)
      }),
      { numRuns: 15 },
    )
  })
})

describe('the Python of a graph', () => {
  it('is a line for each Value, and says what its name stands for', () => {
    const program = microgradPython(evaluate(simpleExpression))
    expect(program).toContain('a = Value(2.0)\nb = Value(-3.0)\ne = a * b\nc = Value(10.0)\nd = e + c\n')
    expect(microgradPython(new Value(1, 'L1.n2.w3'))).toContain('L1_n2_w3 = Value(1.0)  # "L1.n2.w3"')
  })

  it('defines what micrograd does not have, and says so', () => {
    const program = microgradPython(new Value(1, 'a').tanh())
    expect(program).toContain("# micrograd's Value has no tanh of its own")
    expect(program).toContain('        a.grad += (1 - out.data**2) * out.grad')
    expect(microgradPython(evaluate(simpleExpression))).not.toContain('def ')
  })
})

describe('Python 3, where the machine has it,', () => {
  beforeEach((context) => needs(context, 'python3', '--version'))

  it.each(Object.keys(graphs))('makes %s again', slow, (name) => {
    const root = graphs[name as keyof typeof graphs]?.() ?? new Value(0)
    expectSame(runPython(microgradPython(root)), root, 1e-12)
  })

  it('makes random expressions again', slow, () => {
    fc.assert(
      fc.property(randomExpression, ({ build }) => {
        const root = build()
        expectSame(runPython(microgradPython(root)), root, 1e-12)
      }),
      { numRuns: 40 },
    )
  })

  const x = (data: number) => new Value(data, 'x')
  it.each<[string, Value]>([
    ['1 / 0', new Value(1).div(x(0))],
    ['0**-1', x(0).pow(-1)],
    ['the square root of −1 as a power', x(-1).pow(0.5).relu()],
    ['the slope of √0 as a power', x(0).pow(0.5)],
    ['10**400', x(10).pow(400)],
    ['exp(1000)', x(1000).exp()],
    ['log(0)', x(0).log()],
    ['√−1', x(-1).sqrt()],
    ['the slope of √0', x(0).sqrt()],
    ['sin(∞)', x(Infinity).sin()],
    ['sigmoid(−1000)', x(-1000).sigmoid()],
    ['the slope of softplus(−1000)', x(-1000).softplus()],
  ])('stops at %s, and the program says so beforehand', (_, root) => {
    const program = microgradPython(root)
    expect(program).toContain("# Python's floats stop here")
    expect(() => runPython(program)).toThrow(/Error/)
  })
})

/** `most` is how far numbers may be off, of their own size or of 1. */
function expectSame(printed: readonly Printed[], root: Value, most: number): void {
  zeroGrad(root)
  root.backward()
  const values = topologicalOrder(root)
  expect(printed).toHaveLength(values.length)
  for (const [index, { data, grad }] of values.entries()) {
    expectNear(printed[index]?.data ?? 0, data, most)
    expectNear(printed[index]?.grad ?? 0, grad, most)
  }
}

function expectNear(found: number, expected: number, most: number): void {
  if (!Number.isFinite(expected)) expect(found).toBe(expected)
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(most * Math.max(1, Math.abs(expected)))
}
