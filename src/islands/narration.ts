/** What happens at a position of the two passes, in words. */
import { formatNumber } from '../figures/format.ts'
import type { Event } from '../lessons/frame.ts'
import type { LiveGraph } from '../lessons/live-graph.ts'
import type { Value } from '../engine/value.ts'

export function narrate(event: Event, live: LiveGraph, isAtRest: boolean): string {
  const nameOf = (value: Value) => value.label || live.idOf(value)
  if (isAtRest)
    return event.kind === 'forward' || event.kind === 'leaves'
      ? `Every Value is computed: ${nameOf(live.root)} is ${formatNumber(live.root.data)}. No gradient is worked out yet.`
      : `Every gradient is worked out, from ${nameOf(live.root)} back to the leaves.`
  switch (event.kind) {
    case 'leaves':
      return 'The leaves have their numbers; nothing is computed yet.'
    case 'forward': {
      const { value } = event
      const { madeBy } = live.graph.values[live.order.indexOf(value)] ?? { madeBy: '' }
      return `${nameOf(value)} = ${madeBy} = ${formatNumber(value.data)}`
    }
    case 'base':
      return `${nameOf(live.root)}.grad = 1: the output changes one for one with itself.`
    case 'edge': {
      const { operand, result, upstream, local, contribution, gradBefore, gradAfter } = event.record
      const sum = gradBefore === 0 ? '' : `, added to ${formatNumber(gradBefore)}: ${formatNumber(gradAfter)}`
      return `${nameOf(operand)}.grad += ${nameOf(result)}.grad × local: ${productWords(upstream, local, contribution)}${sum}`
    }
  }
}

/** `0.5 × (−3) = −1.5`: upstream × local = contribution. */
export function productWords(upstream: number, local: number, contribution: number): string {
  const shown = formatNumber(local)
  return `${formatNumber(upstream)} × ${local < 0 ? `(${shown})` : shown} = ${formatNumber(contribution)}`
}
