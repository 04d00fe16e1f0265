/** What is worth saying of a graph as it stands, beside its numbers. */
import type { FrameValue } from './frame.ts'
import type { LiveGraph } from './live-graph.ts'
import { whyZero, type ZeroGradient } from './zero-gradient.ts'

export interface Remarks {
  /** Whether gradients are shown at all. */
  areGradientsShown: boolean
  /** Names of leaves whose gradient is 0, by the reason. */
  zero: Record<ZeroGradient, string[]>
  /** Names of tanh results so far out that hardly anything comes back through them. */
  flat: string[]
  /** Names of Values that are not a finite number. */
  broken: string[]
}

/** Above so many names a list is not read. */
const most = 4

/** `values` as in a frame of the graph. */
export function remarksOn({ order, root }: LiveGraph, values: readonly FrameValue[]): Remarks {
  const named = order.flatMap((value, index) => {
    const shown = values[index]
    return shown ? { ...shown, op: value.op, value } : []
  })
  const few = (which: (value: (typeof named)[number]) => boolean) => named.filter(which).slice(0, most)
  const names = (which: Parameters<typeof few>[0]) => few(which).map(({ name }) => name)
  const zero: Remarks['zero'] = { still: [], level: [], corner: [] }
  for (const { name, value } of few(({ op, label, grad }) => op === '' && label !== '' && grad === 0)) {
    const why = whyZero(root, value)
    if (why) zero[why].push(name)
  }
  return {
    areGradientsShown: values.some(({ grad }) => grad !== undefined),
    zero,
    flat: names(
      ({ op, data, grad }) =>
        op === 'tanh' && data !== undefined && grad !== undefined && 1 - data ** 2 < 1e-3,
    ),
    broken: names(({ data }) => data !== undefined && !Number.isFinite(data)),
  }
}
