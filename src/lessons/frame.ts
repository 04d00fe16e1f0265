/**
 * What a graph shows at one position of its two passes. A view is a function of the position, so that a step back needs
 * no code: first every operation in turn, then the 1 at the output, then every edge in the order of `backward()`.
 */
import type { Value } from '../engine/value.ts'
import type { TraceRecord } from './backward-trace.ts'
import { edgeId, operationId } from './graph.ts'
import type { LiveGraph } from './live-graph.ts'

export interface FrameValue {
  id: string
  label: string
  name: string
  madeBy: string
  /** Undefined until the forward pass has come to it. */
  data: number | undefined
  /** Undefined until a backward pass has come to it: no gradient is shown before it is earned. */
  grad: number | undefined
  /** The step is about it. */
  current: boolean
}

export interface FrameEdge {
  id: string
  /** Upstream × local; undefined until the backward pass has come along the edge. */
  contribution: number | undefined
  upstream: number | undefined
  local: number | undefined
  current: boolean
}

/** What happens at a position. */
export type Event =
  | { kind: 'leaves' }
  | { kind: 'forward'; value: Value }
  | { kind: 'base' }
  | { kind: 'edge'; record: TraceRecord }

export interface Frame {
  values: FrameValue[]
  edges: FrameEdge[]
  event: Event
}

/** The positions at which something is complete. */
export function positionsOf({ graph }: LiveGraph): { forward: number; last: number } {
  const forward = graph.operations.length
  return { forward, last: forward + 1 + graph.edges.length }
}

/** `passes` is how often `backward()` is called without zeroing; the position runs through the last of them. */
export function frameOf(live: LiveGraph, passes: number, position: number): Frame {
  const { forward } = positionsOf(live)
  const made = live.order.filter(({ op }) => op !== '')
  const computed = new Set(made.slice(0, position))
  const isBack = passes > 0 && position > forward
  const records = isBack ? live.lastPass(passes) : []
  const done = records.slice(0, Math.max(0, position - forward - 1))
  const grads = passes > 0 ? live.gradients(passes - 1) : new Map<Value, number>()
  if (isBack) grads.set(live.root, 1)
  for (const { operand, gradAfter } of done) grads.set(operand, gradAfter)

  const byEdge = new Map(done.map((record) => [edgeOf(live, record), record]))
  const event = eventAt(made, done, position, forward)
  const currentValue = event.kind === 'forward' ? event.value : event.kind === 'base' ? live.root : undefined
  const currentEdge = event.kind === 'edge' && isBack ? edgeOf(live, event.record) : undefined
  const reached = event.kind === 'edge' ? event.record.operand : currentValue
  return {
    values: live.graph.values.map(({ id, label, name, madeBy }, index) => {
      const value = live.order[index] as Value
      return {
        id,
        label,
        name,
        madeBy,
        data: value.op === '' || computed.has(value) ? value.data : undefined,
        grad: grads.get(value),
        current: value === reached,
      }
    }),
    edges: live.graph.edges.map(({ id }) => {
      const { contribution, upstream, local } = byEdge.get(id) ?? {}
      return { id, contribution, upstream, local, current: id === currentEdge }
    }),
    event,
  }
}

function eventAt(
  made: readonly Value[],
  done: readonly TraceRecord[],
  position: number,
  forward: number,
): Event {
  const value = made[position - 1]
  const record = done.at(-1)
  if (record !== undefined) return { kind: 'edge', record }
  if (position > forward) return { kind: 'base' }
  return value === undefined ? { kind: 'leaves' } : { kind: 'forward', value }
}

function edgeOf(live: LiveGraph, { result, position }: TraceRecord): string {
  return edgeId(operationId(live.idOf(result)), position)
}
