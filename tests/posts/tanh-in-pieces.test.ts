/** Post #12: tanh taken apart leaves the output and every leaf's gradient as they were. */
import { expect, it } from 'vitest'
import { parseExpression } from '../../src/engine/expression.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { gallery } from '../../src/lessons/gallery.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { expectPostSays } from './post.ts'

function graph(name: (typeof gallery)[number]['name']) {
  const { root, values } = parseExpression(gallery.find((entry) => entry.name === name)?.text ?? '')
  const gradients = gradientsOf(root)
  const grad = (label: string) => {
    const value = values.get(label)
    return (value && gradients.get(value)) ?? Number.NaN
  }
  return { root, grad, size: topologicalOrder(root).length }
}

const [whole, apart] = [graph('neuron'), graph('tanh-in-pieces')]

it('has the same o in both graphs, and the same gradients of n and of all five leaves', () => {
  expectPostSays(12, 'in both figures they have the same five gradients')
  expect(apart.root.data).toBeCloseTo(whole.root.data, 12)
  for (const label of ['n', 'x1', 'w1', 'x2', 'w2', 'b'])
    expect(apart.grad(label)).toBeCloseTo(whole.grad(label), 12)
  expect(whole.grad('n')).toBeCloseTo(0.5, 12)
})

it('has more boxes in the second, and an e whose gradient is a sum of two', () => {
  expectPostSays(12, 'The second graph has more boxes')
  expect(apart.size).toBeGreaterThan(whole.size)
  const gradients = gradientsOf(apart.root)
  const [numerator, denominator] = apart.root.prev.map((value) => gradients.get(value) ?? Number.NaN)
  expect(numerator).not.toBe(denominator)
  expect(apart.grad('e')).toBeCloseTo((numerator ?? NaN) + (denominator ?? NaN), 12)
})
