/** A moment opened in the neuron graph has the numbers that the training had then. */
import { describe, expect, it } from 'vitest'
import { readGraphState } from '../../src/islands/graph-link.ts'
import { startOf, writeGraphState } from '../../src/islands/graph-state.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import type { LabName } from '../../src/lessons/labs.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { momentOf } from '../../src/lessons/moment.ts'
import { shareInWords } from '../../src/lessons/moment-words.ts'
import { losses } from '../../src/lessons/network-of-recipe.ts'
import { parameterIds } from '../../src/lessons/network-of-parameters.ts'
import { sizesOf } from '../../src/lessons/recipe.ts'
import { shareInGraph } from '../../src/lessons/share-in-graph.ts'
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

describe.each<[LabName, number, string]>([
  ['video', 0.05, 'Its gradients are that example’s alone: an update goes by the sum of all 4.'],
  [
    'moons',
    1,
    'Its gradients are that example’s alone: an update goes by the mean of all 100, and by the slope of the L2 penalty, 2 · 0.0001 · p for each parameter p.',
  ],
])('the share of one example in the lab %s', (name, rate, words) => {
  const training = trained(name, [train(rate, 3)])
  const { recipe, examples } = training
  const count = examples.targets.length

  it('is told as it is', () => {
    expect(shareInWords(recipe, count)).toBe(words)
    expect(words).toContain(`the ${losses[recipe.loss].over} of all`)
  })

  it('makes up, with those of all others, what an update goes by', () => {
    const ids = parameterIds(sizesOf(recipe))
    const total = new Map(ids.map((id) => [id, 0]))
    for (let place = 0; place < count; place++)
      for (const { label, grad } of graphOf(graphThen(training, 3, place)).values)
        if (total.has(label)) total.set(label, (total.get(label) ?? 0) + grad)
    const { parameters } = training.objective
    ids.forEach((id, place) => {
      const share = (total.get(id) ?? NaN) / (recipe.loss === 'max margin' ? count : 1)
      const penalty = 2 * recipe.alpha * (parameters[place] ?? NaN)
      expect(share + penalty).toBeCloseTo(training.grads[place] ?? NaN, 12)
    })
  })
})

it('tells of gradients that piled up', () => {
  const { recipe } = trained('video', [], { forgetZeroGrad: true })
  expect(shareInWords(recipe, 4)).toContain('the sum of all 4, and by all earlier gradients')
})

it('is told in the graph of one example’s loss, and of no other', () => {
  const one = 'loss(MLP(3, [4, 4, 1], tanh, tanh), [2, 3, -1], 1)'
  expect(shareInGraph(one)).toContain('the sum of all examples’')
  expect(shareInGraph(one.replace('loss', 'margin'))).toContain('the mean of all examples’')
  for (const text of ['loss(MLP(3, [4, 4, 1]))', 'MLP(3, [4, 4, 1])', 'a = 2'])
    expect(shareInGraph(text)).toBeUndefined()
})
