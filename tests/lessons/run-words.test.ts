/** What a training is said to have done is what it did. */
import { describe, expect, it } from 'vitest'
import { labs } from '../../src/lessons/labs.ts'
import type { Recipe } from '../../src/lessons/recipe.ts'
import { csvHeader, csvOf } from '../../src/lessons/run-csv.ts'
import { RunRecord } from '../../src/lessons/run-record.ts'
import { settingsInWords } from '../../src/lessons/run-settings.ts'
import { summaryOf } from '../../src/lessons/run-summary.ts'
import { verdictOn } from '../../src/lessons/run-words.ts'
import type { Script } from '../../src/lessons/training-script.ts'
import { train, trained } from './trained.ts'

function verdictAfter(script: Script, change: Partial<Recipe> = {}) {
  const training = trained('video', script, change)
  return verdictOn(training.recipe, training, String)
}

function recordOf(losses: readonly number[]): RunRecord {
  const record = new RunRecord()
  record.take({
    first: 0,
    from: 0,
    losses: Float64Array.from(losses),
    accuracies: Float64Array.from(losses, () => 0.5),
    comparison: new Float64Array(),
  })
  return record
}

describe('the verdict on a training', () => {
  it('is silent when the loss falls', () => {
    expect(verdictAfter([train(0.05, 20)])).toEqual({ kind: 'fine', words: '' })
  })

  it('names the rate when the numbers ran away, and the slip when gradients piled up', () => {
    expect(verdictAfter([train(1e308, 2)])).toMatchObject({ kind: 'lost' })
    expect(verdictAfter([train(1e308, 2)]).words).toContain('The loss is NaN')
    expect(verdictAfter([train(1e308, 2)]).words).toContain('The learning rate was too high')
    expect(verdictAfter([train(1e308, 2)], { forgetZeroGrad: true }).words).toContain(
      'The gradients piled up',
    )
  })

  it('knows when every tanh lies on its flat tail', () => {
    expect(verdictAfter([train(50, 20)])).toMatchObject({ kind: 'lost' })
    expect(verdictAfter([train(50, 20)]).words).toContain('Stuck')
  })

  it('tells of a step that was too long, with the losses before and after', () => {
    const training = trained('video', [train(0.3, 20)])
    const { words, kind } = verdictOn(training.recipe, training, String)
    expect(kind).toBe('overshot')
    const { update = 0, from, to } = training.largestRise ?? {}
    expect(words).toContain(`Update ${update} overshot: the loss rose from ${from} to ${to}.`)
    expect(training.losses.at(update)).toBe(to)
    expect(training.losses.at(update - 1)).toBe(from)
  })
})

describe('the summary of a run', () => {
  it('gives its ends, its lowest point and its rises', () => {
    expect(summaryOf(recordOf([4, 2, 3, 1, 1.5]), String)).toBe(
      'In 4 updates the loss went from 4 to 1.5, the accuracy from 50 % to 50 %. The loss was lowest after update 3: 1. It rose 2 times, most at update 2: from 2 to 3.',
    )
    expect(summaryOf(recordOf([4, 3]), String)).toContain('In 1 update the loss went from 4 to 3')
    expect(summaryOf(recordOf([4, 3]), String)).toContain('It never rose.')
    expect(summaryOf(recordOf([4]), String)).toBe('Before the first update the loss is 4, the accuracy 50 %.')
  })
})

describe('a run as a table', () => {
  it('has a line for each update with every digit, and its name in quotes', () => {
    expect(csvHeader + [...csvOf('my "run"', recordOf([0.1 + 0.2, 1]))].join('')).toBe(
      'run,update,loss,accuracy\n"my ""run""",0,0.30000000000000004,0.5\n"my ""run""",1,1,0.5\n',
    )
  })

  it('comes in pieces', () => {
    const record = recordOf(Array.from({ length: 25_001 }, (_, update) => update))
    const pieces = [...csvOf('run', record)]
    expect(pieces).toHaveLength(3)
    expect(pieces.join('').split('\n')).toHaveLength(25_002)
  })
})

describe('the settings of a run', () => {
  it('name what makes it different', () => {
    const { recipe } = labs.video
    expect(settingsInWords(recipe, [train(0.05, 2), train(0.1, 3)], 0.1)).toBe(
      'seed 1337 · rate 0.05, then 0.1',
    )
    const script = [{ kind: 'edit' as const, parameter: 1, value: 2 }]
    expect(settingsInWords({ ...recipe, forgetZeroGrad: true }, script, 0.1)).toBe(
      'seed 1337 · rate 0.1 · zero_grad forgotten · 1 weight set by hand',
    )
    expect(settingsInWords(labs.moons.recipe, [], 1)).toBe(
      'seed 1337 · rate 1 falling · 2-16-16-1 relu · L2 0.0001 · 100 points, noise 0.1, data 1337',
    )
  })
})
