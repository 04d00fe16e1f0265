/** The trace of a backward pass says what `backward()` does, record by record. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Value } from '../../src/engine/value.ts'
import { traceBackward } from '../../src/lessons/backward-trace.ts'

/** A random graph that uses its Values more than once. */
const graphs = fc
  .record({
    leaves: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 4 }),
    steps: fc.array(
      fc.record({ op: fc.constantFrom('add', 'mul', 'sub', 'tanh'), a: fc.nat(), b: fc.nat() }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
  })
  .map(({ leaves, steps }) => {
    const values = leaves.map((data) => new Value(data))
    for (const { op, a, b } of steps) {
      const [first, second] = [a, b].map((n) => values[n % values.length]) as [Value, Value]
      values.push(op === 'tanh' ? first.tanh() : first[op as 'add' | 'mul' | 'sub'](second))
    }
    return values.at(-1) as Value
  })

describe('a backward trace', () => {
  it('ends on the gradients of backward(), whatever the graph', () => {
    fc.assert(
      fc.property(graphs, (output) => {
        const last = new Map<Value, number>()
        for (const { operand, gradAfter } of traceBackward(output)) last.set(operand, gradAfter)
        output.backward()
        for (const [value, grad] of last) expect(grad).toBe(value.grad)
      }),
    )
  })

  it('multiplies upstream and local, and adds up what comes along several paths', () => {
    const a = new Value(3, 'a')
    const records = traceBackward(a.add(a))
    expect(records.map(({ contribution }) => contribution)).toEqual([1, 1])
    expect(records.map(({ gradBefore, gradAfter }) => [gradBefore, gradAfter])).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  it('leaves the Values as they are', () => {
    const a = new Value(3)
    traceBackward(a.mul(2))
    expect(a.grad).toBe(0)
  })
})
