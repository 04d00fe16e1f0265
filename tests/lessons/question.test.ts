/** A question holds the answer, what it is put together from, and what the reader has on the board. */
import { describe, expect, it } from 'vitest'
import { topologicalOrder, Value } from '../../src/engine/value.ts'
import { evaluate, named } from '../../src/lessons/expression.ts'
import { questionOf } from '../../src/lessons/question.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { asked } from './asked.ts'

describe('a question', () => {
  it('asks for the gradient of backward()', () => {
    const output = evaluate(simpleExpression)
    const questions = topologicalOrder(output).map((value) => ({
      value,
      answer: questionOf(output, value).answer,
    }))
    output.backward()
    for (const { value, answer } of questions) expect(answer, value.label).toBe(value.grad)
  })

  it('has an edge for every use, with all that its product is made of', () => {
    expect(asked(simpleExpression, 'a')).toMatchObject({
      label: 'a',
      output: 'L',
      answer: 6,
      edges: [
        {
          op: 'mul',
          madeBy: 'a × b',
          result: { label: 'e', data: -6 },
          operands: [{ label: 'a' }, { label: 'b', data: -3 }],
          position: 0,
          upstream: -2,
          local: -3,
          contribution: 6,
        },
      ],
    })
    const a = new Value(3, 'a')
    const b = named('b', a.add(a))
    expect(questionOf(b, a).edges.map(({ position }) => position)).toEqual([0, 1])
  })

  it('has no edge at the output: the base case', () => {
    expect(asked(simpleExpression, 'L')).toMatchObject({ answer: 1, edges: [] })
  })

  it('knows all data, and the gradients on the way back from the output to the Value', () => {
    const { known } = asked(simpleExpression, 'e')
    expect(known.map(({ label, data }) => [label, data])).toContainEqual(['c', 10])
    expect(known.filter(({ grad }) => grad !== undefined).map(({ label }) => label)).toEqual(['d', 'L'])
  })

  it('knows what was earned elsewhere too, but never its own answer', () => {
    const output = evaluate(simpleExpression)
    const [a] = topologicalOrder(output)
    const { known } = questionOf(output, a as Value, ['a', 'c'])
    const grads = Object.fromEntries(known.map(({ label, grad }) => [label, grad]))
    expect(grads).toEqual({ a: undefined, b: undefined, c: -2, d: -2, e: -2, f: undefined, L: 1 })
  })

  it('is refused for a Value of another graph, or one that has no name to be called by', () => {
    const output = evaluate(simpleExpression)
    expect(() => questionOf(output, new Value(1, 'z'))).toThrow(
      'questionOf needs a Value of the graph of L, got z',
    )
    const a = new Value(2, 'a')
    expect(() => questionOf(named('c', a.mul(3).add(1)), a)).toThrow(
      'questionOf needs a label on the Value made by a × 3, and it has none',
    )
  })
})
