/** A graph at any position of its passes: every number is the engine's, and none is shown before it is earned. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../src/engine/expression.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { frameOf, positionsOf } from '../../src/lessons/frame.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { readSource } from '../../src/lessons/source.ts'
import { randomExpression } from '../engine/random-expression.ts'
import { randomGraphs } from './random-graphs.ts'

describe('a frame', () => {
  it('shows what the engine computes, for every Value and edge of random expressions', () => {
    fc.assert(
      fc.property(randomExpression, ({ text, leaves }) => {
        const written = Object.entries(leaves).map(([name, number]) => `${name} = ${number}`)
        const live = new LiveGraph(readSource([...written, text].join('\n')))
        const output = parseExpression([...written, text].join('\n')).root
        output.backward()
        const order = topologicalOrder(output)
        const { values, edges } = frameOf(live, 1, positionsOf(live).last)
        expect(values.map(({ data }) => data)).toEqual(order.map(({ data }) => data))
        expect(values.map(({ grad }) => grad)).toEqual(order.map(({ grad }) => grad))
        const products = order.flatMap(({ localGrads, grad }) => localGrads.map((local) => local * grad))
        expect(edges.map(({ contribution }) => contribution)).toEqual(products)
      }),
    )
  })

  it('after several passes without zeroing holds what the engine piles up', () => {
    fc.assert(
      fc.property(randomGraphs, fc.integer({ min: 1, max: 4 }), (output, passes) => {
        const live = new LiveGraph(output)
        const { values } = frameOf(live, passes, positionsOf(live).last)
        for (let pass = 0; pass < passes; pass++) output.backward()
        expect(values.map(({ grad }) => grad)).toEqual(live.order.map(({ grad }) => grad))
      }),
    )
  })

  const live = new LiveGraph(readSource('a = 2; b = 3; c = a*b; d = c*c'))
  const { forward, last } = positionsOf(live)
  const shown = (passes: number, position: number) =>
    Object.fromEntries(
      frameOf(live, passes, position).values.map(({ label, data, grad }) => [label, [data, grad]]),
    )

  it('has a position for the leaves, each operation, the base case and each edge', () => {
    expect({ forward, last }).toEqual({ forward: 2, last: 7 })
  })

  it('computes one operation at each step forward', () => {
    expect(shown(0, 0)).toEqual({
      a: [2, undefined],
      b: [3, undefined],
      c: [undefined, undefined],
      d: [undefined, undefined],
    })
    expect(shown(0, 1)['c']).toEqual([6, undefined])
    expect(shown(0, 2)['d']).toEqual([36, undefined])
  })

  it('earns gradients one edge at a time', () => {
    expect(shown(1, forward)['d']).toEqual([36, undefined])
    expect(shown(1, forward + 1)).toMatchObject({ d: [36, 1], c: [6, undefined] })
    expect(shown(1, forward + 2)['c']).toEqual([6, 6])
    expect(shown(1, forward + 3)['c']).toEqual([6, 12])
    expect(shown(1, last)).toMatchObject({ a: [2, 36], b: [3, 24] })
  })

  it('without zeroing begins from the gradients that are there', () => {
    expect(shown(2, forward)).toEqual(shown(1, last))
    expect(shown(2, forward + 2)['c']).toEqual([6, 18])
  })

  it('tells what the step is', () => {
    expect(frameOf(live, 1, 0).event.kind).toBe('leaves')
    expect(frameOf(live, 1, 1).event.kind).toBe('forward')
    expect(frameOf(live, 1, 3).event.kind).toBe('base')
    const { event, edges } = frameOf(live, 1, 4)
    expect(event).toMatchObject({ kind: 'edge', record: { upstream: 1, local: 6, contribution: 6 } })
    expect(edges.filter(({ current }) => current)).toHaveLength(1)
  })
})

describe('a live graph', () => {
  it('keeps equal leaves apart', () => {
    const live = new LiveGraph(readSource('a = 2; b = 2; c = a*b + 2 + 2'))
    expect(live.leaves.map(({ key }) => key)).toEqual(['a', 'b', '~1', '~2'])
    live.move({ a: 5 })
    expect(frameOf(live, 0, 9).values.map(({ data }) => data)).toEqual([5, 2, 10, 2, 12, 2, 14])
  })

  it('goes back to the text’s numbers where none is given', () => {
    const live = new LiveGraph(readSource('a = 2; b = a*3'))
    expect(live.move({ a: 4 }).root.data).toBe(12)
    expect(live.move({}).root.data).toBe(6)
  })
})
