/** What demos ask of a build is worked out once for all posts that ask the same, whatever else their graphs hold. */
import { afterEach, expect, it, vi } from 'vitest'
import { roomsOf } from '../../src/components/demo-work.ts'
import { parseExpression } from '../../src/engine/expression.ts'
import { graphRooms } from '../../src/figures/graph-rooms.ts'
import { foldGraph } from '../../src/lessons/folding.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'

afterEach(() => vi.unstubAllEnvs())

const root = (leaves: Record<string, number>) => parseExpression('L = a*b + c', leaves).root

it('two graphs of one shape have one drawing, whatever their numbers and whoever asks', () => {
  vi.stubEnv('PROD', true)
  const graph = graphOf(root({ a: 2, b: -3, c: 10 }))
  const rooms = roomsOf(graph)
  expect(rooms).toEqual(graphRooms(graph))
  expect(roomsOf(graphOf(root({ a: NaN, b: 0.5, c: 1 })))).toBe(rooms)
  expect(roomsOf(foldGraph(new LiveGraph(root({ a: 2, b: -3, c: 10 })), []))).toBe(rooms)
})

it('and another shape another', () => {
  vi.stubEnv('PROD', true)
  const rooms = roomsOf(graphOf(root({ a: 2, b: -3, c: 10 })))
  expect(roomsOf(graphOf(parseExpression('L = a*b - c', { a: 2, b: -3, c: 10 }).root))).not.toEqual(rooms)
})
