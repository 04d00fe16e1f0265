/** Training on the video's four examples. */
import { describe, expect, it } from 'vitest'
import { fourExamples } from '../../src/lessons/four-examples.ts'
import { retrain, Training } from '../../src/lessons/training.ts'
import { facts } from './facts.ts'

describe('a training', () => {
  it('has the examples and the parameters of the video', () => {
    expect(facts.dataset).toMatchObject(fourExamples)
    expect(new Training(1).parameterCount).toBe(facts.network[0]?.parameters)
  })

  it('brings the loss down and the predictions to their targets', () => {
    const training = new Training(1337)
    const [before = 0] = training.losses
    for (let update = 0; update < 200; update++) training.update(0.05)
    expect(training.loss).toBeLessThan(before / 50)
    training.predictions.forEach((prediction, example) =>
      expect(Math.sign(prediction)).toBe(fourExamples.targets[example]),
    )
  })

  it('gives a loss before the first update and after each one', () => {
    const training = new Training(1)
    training.update(0.1)
    training.update(0.1)
    expect(training.losses).toHaveLength(3)
    expect(training.updates).toBe(2)
    expect(training.losses.at(-1)).toBe(training.loss)
  })

  it('is the same again from the same seed and the same stretches', () => {
    const training = new Training(7)
    for (const rate of [0.05, 0.05, 0.2]) training.update(rate)
    expect(training.stretches).toEqual([
      { learningRate: 0.05, updates: 2 },
      { learningRate: 0.2, updates: 1 },
    ])
    expect(retrain(7, training.stretches).losses).toEqual(training.losses)
    expect(new Training(8).loss).not.toBe(new Training(7).loss)
  })
})
