/** What goes wrong when a line of the backward pass is missing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Value } from '../../src/engine/value.ts'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { brokenBackward, type BackwardBug } from '../../src/lessons/broken-backward.ts'
import { evaluate, named, type Expression } from '../../src/lessons/expression.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { facts } from './facts.ts'
import { randomGraphs } from './random-graphs.ts'

const byLabel = (grads: ReadonlyMap<Value, number>) =>
  Object.fromEntries([...grads].map(([{ label }, grad]) => [label, grad]))

const broken = (expression: Expression, bug: BackwardBug) =>
  byLabel(brokenBackward(evaluate(expression), bug))

describe('the examples to break', () => {
  it('are the two of the video, with its gradients, and one for the order', () => {
    const examples = Object.values(breakItExamples)
    expect(examples.slice(0, 2).map(({ text, leaves }) => ({ expression: text, leaves }))).toEqual(
      facts.accumulation.map(({ expression, leaves }) => ({ expression, leaves })),
    )
    for (const [index, { grads }] of facts.accumulation.entries())
      expect(byLabel(gradientsOf(evaluate(examples[index] as Expression)))).toMatchObject(grads)
    expect(byLabel(gradientsOf(evaluate(breakItExamples['doubled-twice'])))).toEqual({ a: 4, b: 2, c: 1 })
  })
})

describe('a broken backward pass', () => {
  it('with = instead of += counts one use only', () => {
    expect(broken(breakItExamples['twice-in-one-plus'], 'overwrite')).toEqual({ a: 1, b: 1 })
    expect(broken(breakItExamples['two-ways'], 'overwrite')).toEqual({ a: 3, b: -2, d: 1, e: -6, f: 1 })
  })

  it('without an order passes on again what it has passed on before: 8, not 4', () => {
    expect(broken(breakItExamples['doubled-twice'], 'no-order')).toEqual({ a: 8, b: 2, c: 1 })
  })

  it('with the order not reversed passes on what is not there yet: 0, not 4', () => {
    expect(broken(breakItExamples['doubled-twice'], 'wrong-order')).toEqual({ a: 0, b: 2, c: 1 })
  })

  it('without a base case leaves 0 everywhere', () => {
    fc.assert(
      fc.property(randomGraphs, (output) => {
        for (const [value, grad] of brokenBackward(output, 'no-base-case'))
          if (value.localGrads.every(Number.isFinite)) expect(Number.isNaN(grad) || grad === 0).toBe(true)
      }),
    )
    expect(broken(neuron as Expression, 'no-base-case')).toMatchObject({ o: 0, n: 0, w1: 0 })
  })

  it.each(['overwrite', 'no-order'] as const)('does no harm by %s while no Value is used twice', (bug) => {
    const output = evaluate(neuron)
    expect(brokenBackward(output, bug)).toEqual(gradientsOf(output))
  })

  it('leaves the Values as they are', () => {
    const a = new Value(1, 'a')
    const output = a.add(a)
    brokenBackward(output, 'no-order')
    expect([a.grad, output.grad]).toEqual([0, 0])
  })

  it('without an order is refused where it would take for ever', () => {
    let output = new Value(1, 'a')
    for (let i = 0; i < 60; i++) output = named('L', output.add(output))
    expect(() => brokenBackward(output, 'no-order')).toThrow(
      'Without an order, the backward pass of L visits more than 100000 Values; it is not run.',
    )
    expect(brokenBackward(output, 'overwrite').get(output)).toBe(1)
  })
})
