/** A graph with some of its neurons and layers folded to one box each: what then is left to draw. */
import type { Value } from '../engine/value.ts'
import type { GraphEdge, GraphOperation, GraphValue } from './graph.ts'
import type { LiveGraph } from './live-graph.ts'
import { neuronGroups, type Group, type Groups } from './neuron-groups.ts'

export interface FoldedGroup {
  id: string
  /** How many Values it holds, and how many of them are parameters. */
  values: number
  parameters: number
  /** The id of the one Value that leaves it; undefined where several do. */
  output: string | undefined
}

export interface FoldedEdge extends Omit<GraphEdge, 'position'> {
  /** The edges of the graph that it stands for: one, unless an end of it is folded. */
  members: string[]
}

export interface FoldedGraph {
  values: GraphValue[]
  operations: GraphOperation[]
  groups: FoldedGroup[]
  /** From a Value or a group to an operation or a group. */
  edges: FoldedEdge[]
  /** Where each Value of the graph is drawn: its own id or that of the group it is folded into. */
  placeOf: Map<string, string>
}

/** Above so many Values a graph with neurons opens folded. */
const readable = 100

export function usualFolding({ order }: LiveGraph): string[] {
  return order.length > readable ? neuronGroups(order).groups.map(({ id }) => id) : []
}

export function foldGraph(
  live: LiveGraph,
  folded: readonly string[],
  groups = neuronGroups(live.order),
): FoldedGraph {
  const { graph, order } = live
  const closed = new Map(order.map((value) => [value, closedGroup(value, folded, groups)]))
  const placeOf = new Map(order.map((value) => [live.idOf(value), closed.get(value) ?? live.idOf(value)]))
  const isShown = (id: string) => placeOf.get(id) === id
  const shownOperations = graph.operations.filter(({ result }) => isShown(result))
  const resultOf = new Map(graph.operations.map(({ id, result }) => [id, result]))

  const edges = new Map<string, FoldedEdge>()
  for (const { id, operand, operation } of graph.edges) {
    const result = resultOf.get(operation) ?? ''
    const from = placeOf.get(operand) ?? operand
    const into = isShown(result) ? operation : (placeOf.get(result) ?? '')
    if (from === into) continue
    const isPlain = from === operand && into === operation
    const key = isPlain ? id : `${from}>${into}`
    const edge = edges.get(key)
    if (edge === undefined) edges.set(key, { id: key, operand: from, operation: into, members: [id] })
    else edge.members.push(id)
  }
  return {
    values: graph.values.filter(({ id }) => isShown(id)),
    operations: shownOperations,
    groups: groups.groups
      .filter(({ id }) => [...closed.values()].includes(id))
      .map(({ id }) => describe(live, id, closed)),
    edges: [...edges.values()],
    placeOf,
  }
}

/** The outermost group of a Value that is folded. */
function closedGroup(
  value: Value,
  folded: readonly string[],
  { groups, groupOf }: Groups,
): string | undefined {
  const inner = groups.find(({ id }) => id === groupOf.get(value))
  if (inner === undefined) return undefined
  const around: (Group | undefined)[] = [groups.find(({ id }) => id === inner.parent), inner]
  return around.find((group) => group !== undefined && folded.includes(group.id))?.id
}

function describe(live: LiveGraph, id: string, closed: ReadonlyMap<Value, string | undefined>): FoldedGroup {
  const members = live.order.filter((value) => closed.get(value) === id)
  const leaving = new Set(
    live.order.flatMap((value) =>
      closed.get(value) === id ? [] : value.prev.filter((operand) => closed.get(operand) === id),
    ),
  )
  if (closed.get(live.root) === id) leaving.add(live.root)
  const [output, ...others] = leaving
  return {
    id,
    values: members.length,
    parameters: members.filter(({ op }) => op === '').length,
    output: output === undefined || others.length > 0 ? undefined : live.idOf(output),
  }
}
