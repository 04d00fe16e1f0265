/** Products added to sums: by the instruction that an engine has for it, or by the two that all have. */
import { afterEach, expect, test, vi } from 'vitest'
import { mlpExample } from '../../../src/engine/mlp-example.ts'
import { maxMargin } from '../../../src/engine/loss.ts'
import { planFor } from '../../../src/engine/program/plan.ts'
import { layoutFor } from '../../../src/engine/wasm/layout.ts'
import { moduleFor } from '../../../src/engine/wasm/module.ts'
import { inOne, inTwo, multiplyAddHere } from '../../../src/engine/wasm/multiply-add.ts'
import { demoModel } from '../two-moons.ts'

afterEach(() => vi.restoreAllMocks())

test('an engine that refuses the one instruction gets the two', () => {
  const validate = vi.spyOn(WebAssembly, 'validate')
  validate.mockReturnValue(true)
  expect(multiplyAddHere()).toBe(inOne)
  validate.mockReturnValue(false)
  expect(multiplyAddHere()).toBe(inTwo)
})

test('what is asked about is what the module needs: this engine takes it if it takes the question', () => {
  const plan = planFor(mlpExample(demoModel(), maxMargin, 1e-4), { examples: 100 })
  const isTaken = (multiplyAdd: typeof inOne): boolean =>
    WebAssembly.validate(moduleFor(plan, layoutFor(plan), multiplyAdd).bytes)
  expect(isTaken(inTwo)).toBe(true)
  expect(isTaken(inOne)).toBe(multiplyAddHere() === inOne)
})
