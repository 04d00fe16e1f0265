/** A training session, asked as a figure asks it. */
import { describe, expect, it } from 'vitest'
import { labs } from '../../src/lessons/labs.ts'
import { largestDifference } from '../../src/lessons/largest-difference.ts'
import { publishedRun } from '../../src/lessons/published-run.ts'
import { RunRecord } from '../../src/lessons/run-record.ts'
import { noMaps, type MapWish, type Question, type Report } from '../../src/lessons/training-protocol.ts'
import { TrainingSession } from '../../src/lessons/training-session.ts'
import { train, trained } from './trained.ts'

const never = { updates: Number.POSITIVE_INFINITY, loss: Number.NEGATIVE_INFINITY }

/** A session with the record that a page would keep of it; its clock counts how often it is asked. */
function sessionOf(start: Omit<Question & { ask: 'start' }, 'ask'>) {
  let ticks = 0
  const session = new TrainingSession(() => ticks++)
  const record = new RunRecord(start.start?.updates)
  const ask = (question: Question, maps: MapWish = noMaps): Report => {
    const report = session.answer({ ...question, maps })
    record.take(report)
    return report
  }
  const first = ask({ ask: 'start', ...start })
  return { session, record, ask, first }
}
function advance(updates: number, learningRate: number, stop = never, milliseconds = Infinity): Question {
  return { ask: 'advance', learningRate, updates, milliseconds, stop }
}

describe('a training session', () => {
  it('does the published run over again', () => {
    const { record, ask } = sessionOf({ recipe: labs.moons.recipe, script: [] })
    expect(ask(advance(100, 1)).updates).toBe(100)
    expect(largestDifference(record.losses, publishedRun())).toBeLessThan(1e-14)
    expect(record.accuracies.at(100)).toBe(1)
  })

  it('reports every loss once, however its advances are cut', () => {
    const { record, ask } = sessionOf({ recipe: labs.video.recipe, script: [] })
    for (const updates of [1, 3, 0, 7, 9]) ask(advance(updates, 0.05))
    expect(record.losses.all()).toEqual(trained('video', [train(0.05, 20)]).losses.from(0))
  })

  it('stops for the time it was given', () => {
    const { ask } = sessionOf({ recipe: labs.video.recipe, script: [] })
    const { updates } = ask(advance(Infinity, 0.05, never, 50))
    expect(updates).toBeGreaterThan(10)
    expect(updates).toBeLessThan(51)
  })

  it('stops after an update, once, and at a loss when it comes down to it, once', () => {
    const { ask } = sessionOf({ recipe: labs.video.recipe, script: [] })
    const stop = { updates: 20, loss: 0.02 }
    expect(ask(advance(Infinity, 0.05, stop))).toMatchObject({ stopped: 'updates', updates: 20 })
    const { losses } = trained('video', [train(0.05, 200)])
    const below = Array.from({ length: 201 }, (_, update) => update).find(
      (update) => losses.at(update) <= 0.02,
    )
    expect(ask(advance(Infinity, 0.05, stop))).toMatchObject({ stopped: 'loss', updates: below })
    expect(ask(advance(10, 0.05, stop))).toMatchObject({ stopped: undefined, updates: (below ?? 0) + 10 })
  })

  it('stops when the loss is no number any more, and finds its way back', () => {
    const { ask, record } = sessionOf({ recipe: labs.moons.recipe, script: [] })
    ask(advance(5, 1))
    expect(ask(advance(100, 1e100)).stopped).toBe('not finite')
    const { updates } = record
    expect(ask(advance(10, 1))).toMatchObject({ stopped: 'not finite', updates })
    expect(ask({ ask: 'rewind', update: record.facts.lowest }).updates).toBe(5)
    ask(advance(5, 1))
    expect(record.losses.all()).toEqual(trained('moons', [train(1, 10)]).losses.from(0))
  })

  it('does a script over again in slices, before anything else', () => {
    const script = [train(0.05, 30), { kind: 'edit' as const, parameter: 0, value: 1 }, train(0.1, 5)]
    const { ask, record, first } = sessionOf({ recipe: labs.video.recipe, script })
    expect(first.remaining).toBe(35)
    let report = first
    for (let slice = 0; report.remaining > 0 && slice < 100; slice++)
      report = ask(advance(Infinity, 9, never, 8))
    expect(record.losses.all()).toEqual(trained('video', script).losses.from(0))
    expect(report.script).toEqual(script)
  })

  it('does what a script sets by hand even if no update follows it', () => {
    const edit = { kind: 'edit' as const, parameter: 0, value: 1 }
    const atStart = sessionOf({ recipe: labs.video.recipe, script: [edit] })
    expect(atStart.first).toMatchObject({ remaining: 0, script: [edit] })
    expect(atStart.record.losses.all()).toEqual(trained('video', [edit]).losses.from(0))

    const script = [train(0.05, 2), edit]
    const atEnd = sessionOf({ recipe: labs.video.recipe, script })
    // the time is up after each update
    atEnd.ask(advance(Infinity, 9, never, 2))
    expect(atEnd.ask(advance(Infinity, 9, never, 2))).toMatchObject({ remaining: 0, script })
    expect(atEnd.record.losses.all()).toEqual(trained('video', script).losses.from(0))
  })

  it('does as much of a script as it is asked for: Step is one update', () => {
    const { ask } = sessionOf({ recipe: labs.video.recipe, script: [train(0.05, 30)] })
    expect(ask(advance(1, 9))).toMatchObject({ updates: 1, remaining: 29, script: [train(0.05, 1)] })
  })

  it('trains the same network without the slip beside one that forgets zero_grad', () => {
    const { ask, record } = sessionOf({ recipe: { ...labs.video.recipe, forgetZeroGrad: true }, script: [] })
    ask(advance(15, 0.05))
    expect(record.comparison.all()).toEqual(trained('video', [train(0.05, 15)]).losses.from(0))
    expect(record.losses.all()).not.toEqual(record.comparison.all())
  })

  it('replaces the last loss when a parameter is set, and adds no point', () => {
    const { ask, record } = sessionOf({ recipe: labs.video.recipe, script: [] })
    ask(advance(4, 0.05))
    const before = record.losses.all()
    ask({ ask: 'edit', parameter: 2, value: 3 })
    expect(record.losses.length).toBe(5)
    expect(record.losses.all().slice(0, 4)).toEqual(before.slice(0, 4))
    expect(record.losses.at(4)).not.toBe(before[4])
    expect(record.losses.points().at(-1)).toEqual({ x: 4, y: record.losses.at(4) })
  })

  it('maps the score, and every neuron, with the present weights', () => {
    const { ask } = sessionOf({ recipe: labs.moons.recipe, script: [] })
    const report = ask(advance(100, 1), { boundary: 100, neurons: 10, example: 3 })
    expect(report.boundary).toHaveLength(10_000)
    expect(report.neurons).toHaveLength(33)
    expect(report.neurons?.[32]).toHaveLength(100)
    expect(report.neuronOutputs?.[32]).toBeCloseTo(report.outputs[3] ?? Number.NaN, 12)
  })

  it('asks for a start first', () => {
    const session = new TrainingSession(() => 0)
    expect(() => session.answer({ ...advance(1, 1), maps: noMaps })).toThrow(
      'TrainingSession needs a start before advance',
    )
  })
})
