/** Training: what an update does, what an edit does, and that the past can be found again. */
import { describe, expect, it } from 'vitest'
import { compiledObjective } from '../../src/lessons/compiled-objective.ts'
import { exactObjective } from '../../src/lessons/exact-objective.ts'
import { fourExamples } from '../../src/lessons/four-examples.ts'
import { labs } from '../../src/lessons/labs.ts'
import { Training } from '../../src/lessons/training.ts'
import { facts } from './facts.ts'
import { train, trained } from './trained.ts'

describe('a training', () => {
  it('has the examples and the parameters of the video', () => {
    expect(facts.dataset).toMatchObject(fourExamples)
    expect(trained('video').objective.parameters).toHaveLength(facts.network[0]?.parameters ?? Number.NaN)
  })

  it('brings the loss down and the predictions to their targets', () => {
    const training = trained('video', [train(0.05, 200)])
    expect(training.loss).toBeLessThan(training.losses.at(0) / 50)
    fourExamples.targets.forEach((target, example) =>
      expect(Math.sign(training.objective.outputs[example] ?? 0)).toBe(target),
    )
    expect(training.accuracies.at(200)).toBe(1)
  })

  it('gives a loss and an accuracy before the first update and after each one', () => {
    const training = trained('video', [train(0.05, 20)])
    expect(training.losses.length).toBe(21)
    expect(training.accuracies.length).toBe(21)
    expect(training.updates).toBe(20)
  })

  it('is the same again from the same recipe and the same script', () => {
    const training = trained('video', [
      train(0.05, 2),
      { kind: 'edit', parameter: 3, value: 0.5 },
      train(0.2, 1),
    ])
    expect(trained('video', training.script).losses.from(0)).toEqual(training.losses.from(0))
    expect(trained('video', [], { seed: 8 }).loss).not.toBe(trained('video').loss)
  })

  it('moves along the sum of all gradients so far when nobody sets them back to 0', () => {
    const { recipe, learningRate } = labs.video
    const objective = exactObjective(recipe)
    const piled = objective.parameters.map(() => 0)
    for (let update = 0; update < 5; update++) {
      objective.evaluate()
      objective.gradients.forEach((gradient, i) => {
        piled[i] = (piled[i] ?? 0) + gradient
        objective.parameters[i] = (objective.parameters[i] ?? 0) - learningRate * (piled[i] ?? 0)
      })
    }
    const forgetful = { ...recipe, forgetZeroGrad: true }
    const training = new Training(forgetful, exactObjective(forgetful))
    for (let update = 0; update < 5; update++) training.update(learningRate)
    expect(training.objective.parameters).toEqual(objective.parameters)
    expect(training.loss).not.toBe(trained('video', [train(learningRate, 5)]).loss)
  })

  it('measures the loss anew when a parameter is set by hand, and counts no update', () => {
    const training = trained('video', [train(0.05, 3)])
    const before = training.loss
    training.edit(5, 2)
    expect(training.updates).toBe(3)
    expect(training.losses.length).toBe(4)
    expect(training.loss).not.toBe(before)
    const { recipe } = labs.video
    const objective = compiledObjective(recipe)
    objective.parameters.set(training.objective.parameters)
    expect(training.loss).toBe(objective.evaluate())
  })

  it('finds the state at any update of the past, edits included', () => {
    const script = [train(0.05, 70), { kind: 'edit' as const, parameter: 7, value: -1 }, train(0.1, 100)]
    const training = trained('video', script)
    const present = training.objective.parameters.slice()
    for (const update of [0, 1, 69, 70, 71, 130, 169]) {
      const then = trained('video', script.slice(0, update < 70 ? 1 : 3))
      then.rewind(update)
      expect(training.stateAt(update).parameters, `at ${update}`).toEqual(then.objective.parameters)
    }
    expect(training.objective.parameters).toEqual(present)
  })

  it('goes back as if what came after had not been done', () => {
    const training = trained('video', [train(0.05, 30), train(5, 10)])
    training.rewind(30)
    const direct = trained('video', [train(0.05, 30)])
    expect(training.losses.from(0)).toEqual(direct.losses.from(0))
    expect(training.script).toEqual(direct.script)
    training.update(0.05)
    direct.update(0.05)
    expect(training.loss).toBe(direct.loss)
  })

  it('goes on from given weights as from an update of its own, also with piled gradients', () => {
    const change = { forgetZeroGrad: true }
    const training = trained('video', [train(0.01, 12)], change)
    const { recipe } = training
    const start = {
      updates: 12,
      parameters: [...training.objective.parameters],
      piled: [...training.piled],
    }
    const further = new Training(recipe, compiledObjective(recipe), start)
    expect(further.loss).toBe(training.loss)
    training.update(0.01)
    further.update(0.01)
    expect(further.loss).toBe(training.loss)
    expect(further.updates).toBe(13)
  })

  it('knows the update that made the loss rise most, and what the slope had promised', () => {
    const { largestRise } = trained('moons', [train(1, 10)])
    expect(largestRise).toMatchObject({ update: 1 })
    expect(largestRise?.to).toBeGreaterThan(largestRise?.from ?? Number.NaN)
    expect(largestRise?.promised).toBeGreaterThan(0)
  })
})
