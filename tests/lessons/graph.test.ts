/** A graph as plain data: every Value once, an edge for every operand. */
import { describe, expect, it } from 'vitest'
import { Value } from '../../src/engine/value.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import { neuron } from '../../src/lessons/neuron.ts'

describe('the graph of an expression', () => {
  it('has two edges where a Value is used twice', () => {
    const a = new Value(3, 'a')
    const graph = graphOf(a.mul(a))
    expect(graph.values).toHaveLength(2)
    expect(graph.edges.map(({ operand, position }) => [operand, position])).toEqual([
      ['v0', 0],
      ['v0', 1],
    ])
  })

  it('keeps Values of the same number apart', () => {
    expect(graphOf(new Value(2, 'a').add(new Value(2, 'b'))).values).toHaveLength(3)
  })

  it('says how each Value was made', () => {
    const made = Object.fromEntries(
      graphOf(evaluate(neuron)).values.map(({ label, madeBy }) => [label, madeBy]),
    )
    expect(made).toMatchObject({ x1: 'leaf', x1w1: 'x1 × w1', n: 'x1w1x2w2 + b', o: 'tanh(n)' })
    expect(graphOf(new Value(3, 'a').pow(2)).values.at(-1)?.madeBy).toBe('a**2')
  })

  it('has an operation for every Value that is not a leaf', () => {
    const graph = graphOf(evaluate(neuron))
    expect(graph.operations.map(({ symbol }) => symbol)).toEqual(['×', '×', '+', '+', 'tanh'])
  })
})
