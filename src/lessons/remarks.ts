/** What is worth saying of a graph as it stands, beside its numbers. */
import type { FrameValue } from './frame.ts'
import type { LiveGraph } from './live-graph.ts'

export interface Remarks {
  /** Whether gradients are shown at all. */
  areGradientsShown: boolean
  /** Names of leaves that move nothing now. */
  silent: string[]
  /** Names of tanh results so far out that hardly anything comes back through them. */
  flat: string[]
  /** Names of Values that are not a finite number. */
  broken: string[]
}

/** Above so many names a list is not read. */
const most = 4

/** `values` as in a frame of the graph. */
export function remarksOn({ order }: LiveGraph, values: readonly FrameValue[]): Remarks {
  const named = values.map((value, index) => ({ ...value, op: order[index]?.op ?? '' }))
  const names = (which: (value: (typeof named)[number]) => boolean) =>
    named
      .filter(which)
      .map(({ name }) => name)
      .slice(0, most)
  return {
    areGradientsShown: values.some(({ grad }) => grad !== undefined),
    silent: names(({ op, label, grad }) => op === '' && label !== '' && grad === 0),
    flat: names(
      ({ op, data, grad }) =>
        op === 'tanh' && data !== undefined && grad !== undefined && 1 - data ** 2 < 1e-3,
    ),
    broken: names(({ data }) => data !== undefined && !Number.isFinite(data)),
  }
}
