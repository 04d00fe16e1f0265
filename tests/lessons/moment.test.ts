/** A moment opened in the neuron graph has the numbers that the training had then. */
import { describe, expect, it } from 'vitest'
import { readGraphState } from '../../src/islands/graph-link.ts'
import { startOf, writeGraphState } from '../../src/islands/graph-state.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import type { LabName } from '../../src/lessons/labs.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { momentOf } from '../../src/lessons/moment.ts'
import { readSource } from '../../src/lessons/source.ts'
import { graphThen, train, trained } from './trained.ts'

describe.each<[LabName, number]>([
  ['video', 0.05],
  ['moons', 1],
])('a moment of the lab %s', (name, rate) => {
  it.each([0, 7, 20])('has at update %i the data and the gradients of then', (update) => {
    const training = trained(name, [train(rate, 20)])
    const { recipe, examples } = training
    const { parameters } = training.stateAt(update)
    const place = 2
    const moment = momentOf(recipe, parameters, examples.inputs[place] ?? [], examples.targets[place] ?? 0)
    const state = { ...startOf(moment.text, true), numbers: moment.numbers }
    const linked = readGraphState(writeGraphState(state, []))
    expect(linked).toEqual(state)
    const live = new LiveGraph(readSource(linked?.text ?? '')).move(linked?.numbers ?? {})
    live.root.backward()
    const then = graphOf(graphThen(training, update, place))
    const byLabel = (values: readonly { label: string; data: number; grad: number }[]) =>
      values
        .filter(({ label }) => label.startsWith('L'))
        .map(({ label, data, grad }) => ({ label, data, grad }))
        .sort((one, other) => one.label.localeCompare(other.label))
    expect(byLabel(graphOf(live.root).values)).toEqual(byLabel(then.values))
    expect(live.root.data).toBe(then.values.at(-1)?.data)
  })
})
