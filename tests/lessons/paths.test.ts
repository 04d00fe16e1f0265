/** A gradient is the sum over all paths to the output. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologicalOrder, Value } from '../../src/engine/value.ts'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { evaluate, named } from '../../src/lessons/expression.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { countPaths, pathsOf } from '../../src/lessons/paths.ts'
import { randomGraphs } from './random-graphs.ts'

/** a; then so many times the sum of the last one and itself. */
function doublings(count: number): { a: Value; output: Value } {
  const a = new Value(1, 'a')
  let output = a
  for (let i = 0; i < count; i++) output = named(`d${i}`, output.add(output))
  return { a, output }
}

describe('paths', () => {
  it('go from a Value to the output in the order of the graph, each with its product', () => {
    const output = evaluate(breakItExamples['two-ways'])
    const [a] = topologicalOrder(output)
    expect(pathsOf(output, a as Value)).toMatchObject({
      sum: -3,
      paths: [
        { labels: ['a', 'd', 'f'], product: 3, edges: [{ local: 3 }, { local: 1 }] },
        { labels: ['a', 'e', 'f'], product: -6, edges: [{ local: 1 }, { local: -6 }] },
      ],
    })
  })

  it('are two where both places of an operation are the same Value', () => {
    const { a, output } = doublings(1)
    expect(pathsOf(output, a).paths.map(({ edges }) => edges.map(({ position }) => position))).toEqual([
      [0],
      [1],
    ])
  })

  it('are one, of nothing, from the output to itself', () => {
    const { output } = doublings(1)
    expect(pathsOf(output, output)).toEqual({ paths: [{ labels: ['d0'], edges: [], product: 1 }], sum: 1 })
  })

  it('are none from a Value that the output was not made from', () => {
    expect(pathsOf(doublings(1).output, new Value(1))).toEqual({ paths: [], sum: 0 })
  })

  it('sum up to the gradient, and are as many as were counted', () => {
    fc.assert(
      fc.property(randomGraphs, (output) => {
        const grads = gradientsOf(output)
        for (const [value, grad] of grads) {
          const { paths, sum } = pathsOf(output, value)
          expect(paths).toHaveLength(countPaths(output, value))
          const size = paths.reduce((total, { product }) => total + Math.abs(product), 0)
          // added up in another order, and only where nothing is infinite on the way
          if (Number.isFinite(size))
            expect(Math.abs(sum - grad)).toBeLessThanOrEqual(1e-12 * Math.max(1, size))
        }
      }),
    )
  })

  it('are refused in words above ten thousand, and counted without being walked', () => {
    const { a, output } = doublings(40)
    expect(countPaths(output, a)).toBe(2 ** 40)
    expect(() => pathsOf(output, a)).toThrow(
      new RangeError('a reaches d39 along 1099511627776 paths; more than 10000 are not listed.'),
    )
    const thirteen = doublings(13)
    expect(pathsOf(thirteen.output, thirteen.a).sum).toBe(8192)
  })
})
