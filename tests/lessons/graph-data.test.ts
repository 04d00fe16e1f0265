/** A graph handed over as data is the same graph. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { graphOf } from '../../src/lessons/graph.ts'
import { readGraph, writeGraph } from '../../src/lessons/graph-data.ts'
import { randomGraphs } from './random-graphs.ts'

it('a graph comes back from its data with every number', () => {
  fc.assert(
    fc.property(randomGraphs, (output) => {
      const again = readGraph(structuredClone(writeGraph(output)))
      output.backward()
      again.backward()
      expect(graphOf(again)).toEqual(graphOf(output))
    }),
  )
})
