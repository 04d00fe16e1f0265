/** Networks as text: what the lecture writes is read, and what cannot be read is refused with its place. */
import { describe, expect, it } from 'vitest'
import { ExpressionError } from '../../src/engine/expression.ts'
import { MLP, Neuron } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { isNetworkText, readNetworkText } from '../../src/lessons/network-text.ts'
import { readSource } from '../../src/lessons/source.ts'
import { trained } from './trained.ts'

describe('a network’s text', () => {
  it('gives the engine’s own neuron', () => {
    const neuron = new Neuron(3, { random: new PythonRandom(1337) })
    expect(readSource('Neuron(3)').data).toBe(neuron.forward([2, 3, -1]).data)
  })

  it('gives the engine’s own MLP, with the seed that is named', () => {
    const network = new MLP(2, [2, 1], { random: new PythonRandom(7) })
    expect(readSource(' MLP( 2 , [2,1], seed = 7 ) ').data).toBe(network.predict([2, 3]).data)
  })

  it('gives the loss that training begins with', () => {
    expect(readSource('loss(MLP(3, [4, 4, 1], seed=42))').data).toBeCloseTo(
      trained('video', [], { seed: 42 }).loss,
      12,
    )
  })

  it('has about 360 Values and 300 operations for the lecture’s loss', () => {
    const order = topologicalOrder(readSource('loss(MLP(3, [4, 4, 1]))'))
    expect(order).toHaveLength(360)
    expect(order.filter(({ op }) => op !== '')).toHaveLength(303)
  })

  it('leaves other texts to the expressions', () => {
    expect(isNetworkText('loss(a)')).toBe(false)
    expect(isNetworkText('MLP = 2')).toBe(false)
    expect(readSource('a = 2; MLP = a*3').data).toBe(6)
  })

  it.each([
    ['MLP(2)', 6, 'a network that cannot be read'],
    ['MLP(2, [2, x])', 12, 'a network that cannot be read'],
    ['MLP(2, [2, 1]', 14, 'a network that cannot be read'],
    ['MLP(2, [2, 1]) + 1', 16, 'a network that cannot be read'],
    ['Neuron(-3)', 8, 'a network that cannot be read'],
    ['Neuron(0)', 10, 'a network of nothing'],
    ['loss(Neuron(3))', 13, 'a loss of one neuron'],
    ['loss(MLP(2, [1]))', 18, 'a loss with 2 inputs'],
    ['loss(MLP(3, [4]))', 18, 'a loss with 4 outputs'],
    ['loss(MLP(3, [4, 1]), [2, 3], 1)', 32, 'an example with 2 inputs'],
    ['loss(MLP(3, [4, 1]), [2, 3, x], 1)', 29, 'a network that cannot be read'],
    ['MLP(100, [100])', 16, 'more than 10000 nodes'],
    ['MLP(999999999, [999999999])', 28, 'more than 10000 nodes'],
  ])('refuses %j at %i: %s', (text, position, problem) => {
    expect.assertions(3)
    try {
      readNetworkText(text)
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError)
      expect((error as ExpressionError).message).toContain(problem)
      expect((error as ExpressionError).position).toBe(position)
    }
  })
})
