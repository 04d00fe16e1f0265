import { afterEach, expect, test, vi } from 'vitest'
import { maxMargin } from '../../src/engine/loss.ts'
import { mlpExample } from '../../src/engine/mlp-example.ts'
import { planFor } from '../../src/engine/program/plan.ts'
import type { Program } from '../../src/engine/program.ts'
import { Value } from '../../src/engine/value.ts'
import { compileToWebAssembly } from '../../src/engine/wasm.ts'
import { layoutFor } from '../../src/engine/wasm/layout.ts'
import { inTwo } from '../../src/engine/wasm/multiply-add.ts'
import { moduleFor } from '../../src/engine/wasm/module.ts'
import { demoModel, twoMoons } from './two-moons.ts'

const example = () => mlpExample(demoModel(), maxMargin, 1e-4)

function trained(program: Program): { form: string; loss: number } {
  const { inputs, targets } = twoMoons()
  program.load(
    inputs,
    targets.map((target) => [target]),
  )
  let loss = NaN
  for (let update = 0; update < 10; update++) loss = program.update(0.5)
  return { form: program.form, loss }
}

afterEach(() => vi.unstubAllGlobals())

const refuse = (name: string) =>
  function () {
    throw new EvalError(`${name} is refused`)
  }

test.each([
  ['missing', undefined],
  ['refused by a policy', { Module: refuse('Module'), Instance: refuse('Instance') }],
  ['without what the module needs', { Module: function () {}, Instance: refuse('SIMD') }],
])('typed arrays serve where WebAssembly is %s, with the same results', (_how, stub) => {
  const expected = trained(compileToWebAssembly(example(), { examples: 100 }))
  expect(expected.form).toBe('WebAssembly')
  vi.stubGlobal('WebAssembly', stub)
  const found = trained(compileToWebAssembly(example(), { examples: 100 }))
  expect(found.form).toBe('typed arrays')
  expect(Math.abs(found.loss - expected.loss)).toBeLessThan(1e-12)
})

test('typed arrays serve for a graph that is too large for one function', () => {
  const a = new Value(1)
  let sum = a
  for (let i = 0; i < 30_000; i++) sum = sum.mul(0.5).sin()
  expect(compileToWebAssembly({ parameters: [a], loss: sum }, { examples: 1 }).form).toBe('typed arrays')
})

test("the module of micrograd's demo takes less than 80 kB", () => {
  const plan = planFor(example(), { examples: 100 })
  expect(moduleFor(plan, layoutFor(plan), inTwo).bytes.length).toBeLessThan(80_000)
})

test('an operation without instructions of its own is taken from the table', () => {
  const x = new Value(1)
  const plan = planFor({ parameters: [x], loss: x.sin().softplus() }, { examples: 1 })
  expect(Object.keys(moduleFor(plan, layoutFor(plan), inTwo).imports)).toEqual([
    'sin forward',
    'softplus forward',
    'softplus localA',
    'sin localA',
  ])
})
