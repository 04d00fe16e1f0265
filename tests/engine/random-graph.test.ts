import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Replay } from '../../src/engine/replay.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { centralDifference } from './central-difference.ts'
import { build, largeGraph, randomGraph } from './random-graph.ts'

/** |x − y| against the largest number of the case, but never against less than 1. */
const relative = (x: number, y: number, largest: number): number => Math.abs(x - y) / Math.max(1, largest)

const kinds = [
  ['random graph', randomGraph, 300],
  ['long chain or wide sum', largeGraph, 30],
] as const

test.each(kinds)(
  'every gradient of a %s is the slope that nudging its leaf shows',
  (_kind, graphs, numRuns) => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { leaves, root } = build(graph, graph.leaves)
        root.backward()
        const largest = Math.max(Math.abs(root.data), ...leaves.map(({ grad }) => Math.abs(grad)))
        leaves.forEach(({ grad }, i) => {
          const slope = centralDifference((data) => build(graph, data).root.data, graph.leaves, i, 1e-6)
          expect(relative(grad, slope, largest)).toBeLessThan(1e-5)
        })
      }),
      { numRuns, seed: 1337 },
    )
  },
)

test.each(kinds)('a replayed %s has the numbers of one that is built anew', (_kind, graphs, numRuns) => {
  fc.assert(
    fc.property(graphs, fc.array(fc.double({ min: -0.01, max: 0.01, noNaN: true })), (graph, moves) => {
      const { leaves, root } = build(graph, graph.leaves)
      const replay = new Replay(root)
      leaves.forEach((leaf, i) => (leaf.data += moves[i] ?? 0))
      replay.forward()
      replay.backward()
      replay.backward()

      const anew = build(
        graph,
        leaves.map(({ data }) => data),
      ).root
      anew.backward()
      const numbers = (of: typeof root): number[][] =>
        topologicalOrder(of).map(({ data, grad, localGrads }) => [data, grad, ...localGrads])
      expect(numbers(root)).toEqual(numbers(anew))
    }),
    { numRuns, seed: 1337 },
  )
})
