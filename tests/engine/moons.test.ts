import { beforeAll, describe, expect, test } from 'vitest'
import { maxMargin } from '../../src/engine/loss.ts'
import { mlpExample } from '../../src/engine/mlp-example.ts'
import { linearDecay, SGD } from '../../src/engine/optimizer.ts'
import { Replay } from '../../src/engine/replay.ts'
import { forms } from './forms.ts'
import { demoModel, twoMoons } from './two-moons.ts'

interface Update {
  readonly loss: number
  readonly accuracy: number
}

const updateCount = 100
const learningRate = linearDecay(1, 0.1, updateCount)

/** The demo's hundred updates, on one graph run again and again. */
function replayed(): Update[] {
  const { inputs, targets } = twoMoons()
  const model = demoModel()
  const parameters = model.parameters()
  const scores = inputs.map((input) => model.predict(input))
  const replay = new Replay(maxMargin(scores, targets, { alpha: 1e-4, parameters }))
  const optimizer = new SGD(parameters, learningRate)
  return Array.from({ length: updateCount }, () => {
    const loss = replay.forward()
    const right = scores.filter(({ data }, i) => data > 0 === (targets[i] ?? NaN) > 0)
    replay.backward()
    optimizer.update()
    return { loss, accuracy: right.length }
  })
}

/** The same on the graph of one example, compiled. */
function compiled(compile: (typeof forms)[number][1]): Update[] {
  const { inputs, targets } = twoMoons()
  const program = compile(mlpExample(demoModel(), maxMargin, 1e-4), { examples: inputs.length })
  program.load(
    inputs,
    targets.map((target) => [target]),
  )
  return Array.from({ length: updateCount }, (_, update) => {
    const loss = program.update(learningRate(update))
    const scores = program.outputs[0] ?? []
    const right = targets.filter((target, i) => (scores[i] ?? NaN) > 0 === target > 0)
    return { loss, accuracy: right.length }
  })
}

const runs: [string, () => Update[]][] = [
  ['replayed', replayed],
  ...forms.map(([form, compile]): [string, () => Update[]] => [
    `compiled to ${form}`,
    () => compiled(compile),
  ]),
]

describe.each(runs)("micrograd's demo on the two moons, %s,", (_form, train) => {
  let updates: Update[]
  beforeAll(() => (updates = train()))

  // micrograd's demo.ipynb, as published
  test.each([
    [0, 0.8958441028683222, 50],
    [1, 1.7235905336972022, 81],
    [2, 0.7429006313851131, 77],
    [3, 0.7705641260584198, 82],
    [4, 0.3692793385976538, 84],
  ])('has the published loss and accuracy at step %i', (step, loss, accuracy) => {
    expect(Math.abs((updates[step]?.loss ?? NaN) - loss)).toBeLessThan(1e-12)
    expect(updates[step]?.accuracy).toBe(accuracy)
  })

  // the same demo in plain Python, run by CPython 3.11; all hundred were compared once, and agree to 1e-16
  test.each([
    [10, 0.24507023853658047, 91],
    [25, 0.1604909778080166, 95],
    [50, 0.09875114765619615, 96],
    [75, 0.01184539820536443, 100],
    [99, 0.010978370135492717, 100],
  ])('has the loss and accuracy of CPython at step %i', (step, loss, accuracy) => {
    expect(Math.abs((updates[step]?.loss ?? NaN) - loss)).toBeLessThan(1e-12)
    expect(updates[step]?.accuracy).toBe(accuracy)
  })

  test('has the loss of the replayed graph in all hundred updates', () => {
    const expected = replayed()
    expect(updates).toHaveLength(100)
    updates.forEach(({ loss, accuracy }, i) => {
      expect(Math.abs(loss - (expected[i]?.loss ?? NaN))).toBeLessThan(1e-9)
      expect(accuracy).toBe(expected[i]?.accuracy)
    })
  })
})
