/**
 * Where the boxes and circles of a graph stand and how its edges run, computed by dagre while the site is built.
 * Positions depend on the graph's shape alone, never on its numbers, so nothing jumps when a number changes.
 */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import { edgePaths, type EdgePaths } from './edge-path.ts'

/** What a layout needs to know of a graph. */
export interface GraphShape {
  values: readonly { id: string }[]
  /** An operation stands between its operands and the one Value it makes. */
  operations: readonly { id: string; result: string; symbol: string }[]
  /** One edge for each operand; a Value used twice by one operation has two. */
  edges: readonly { id: string; operand: string; operation: string }[]
}

/** How a value box shows its three cells: beside each other or below each other. */
export type BoxForm = 'row' | 'stack'

export interface LayoutOptions {
  form: BoxForm
  /** Left to right, or downwards on a narrow page. */
  flow: 'right' | 'down'
  box: { width: number; height: number }
  /** Room between neighbours and between ranks, in pixels. */
  gap: { neighbours: number; ranks: number }
}

export interface GraphLayout {
  form: BoxForm
  width: number
  height: number
  /** Top left corners, by Value id. */
  values: Record<string, { x: number; y: number; width: number; height: number }>
  /** Centres, by operation id. */
  operations: Record<string, { x: number; y: number; radius: number; symbol: string }>
  /** One for each operand, by edge id. */
  edges: Record<string, EdgePaths>
  /** From an operation to the Value it makes, by operation id. */
  results: Record<string, string>
}

const radiusOfSign = 15
const radiusOfWord = 18
const margin = 2

export function layoutGraph(shape: GraphShape, { form, flow, box, gap }: LayoutOptions): GraphLayout {
  const graph: Placed = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true })
  graph.setGraph({
    rankdir: flow === 'right' ? 'LR' : 'TB',
    nodesep: gap.neighbours,
    ranksep: gap.ranks,
    marginx: margin,
    marginy: margin,
  })
  for (const { id } of shape.values) graph.setNode(id, { ...box })
  for (const { id, symbol } of shape.operations) {
    const radius = symbol.length > 1 ? radiusOfWord : radiusOfSign
    graph.setNode(id, { width: 2 * radius, height: 2 * radius })
  }
  for (const { id, operand, operation } of shape.edges) graph.setEdge(operand, operation, {}, id)
  for (const { id, result } of shape.operations) graph.setEdge(id, result, { weight: 8 }, id)
  layout(graph, { constraints: readingOrder(shape) })

  const placed: GraphLayout = {
    form,
    width: 0,
    height: 0,
    values: {},
    operations: {},
    edges: {},
    results: {},
  }
  for (const { id } of shape.values) {
    const { x, y } = centre(graph, id)
    placed.values[id] = { x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2), ...box }
    placed.width = Math.max(placed.width, x + box.width / 2 + margin)
    placed.height = Math.max(placed.height, y + box.height / 2 + margin)
  }
  for (const { id, symbol } of shape.operations) {
    const { x, y } = centre(graph, id)
    placed.operations[id] = {
      x: Math.round(x),
      y: Math.round(y),
      radius: symbol.length > 1 ? radiusOfWord : radiusOfSign,
      symbol,
    }
  }
  for (const { id, operand, operation } of shape.edges) {
    const from = placed.values[operand]
    const to = placed.operations[operation]
    if (from === undefined || to === undefined) throw new Error(`Edge ${id} leads nowhere.`)
    placed.edges[id] = edgePaths(from, to, via(graph, operand, operation, id), flow, laneOf(shape, id))
  }
  for (const { id, result } of shape.operations) {
    const from = placed.operations[id]
    const to = placed.values[result]
    if (from === undefined || to === undefined) throw new Error(`Operation ${id} makes nothing.`)
    placed.results[id] =
      flow === 'right'
        ? `M${from.x + from.radius},${from.y}L${to.x},${to.y + to.height / 2}`
        : `M${from.x},${from.y + from.radius}L${to.x + to.width / 2},${to.y}`
  }
  return placed
}

/**
 * Operands of one operation stand in their order, first above second. Only pairs that also come in this order among
 * the Values are asked for, so that the wishes never run in a circle.
 */
function readingOrder({ values, operations, edges }: GraphShape): { left: string; right: string }[] {
  const place = new Map(values.map(({ id }, index) => [id, index]))
  return operations.flatMap(({ id }) => {
    const operands = edges.filter(({ operation }) => operation === id).map(({ operand }) => operand)
    return operands.slice(1).flatMap((right, index) => {
      const left = operands[index] ?? right
      return (place.get(left) ?? 0) < (place.get(right) ?? 0) ? [{ left, right }] : []
    })
  })
}

/** Which of two edges between the same Value and the same operation this is; 0 where it is the only one. */
function laneOf({ edges }: GraphShape, id: string): -1 | 0 | 1 {
  const edge = edges.find((each) => each.id === id)
  const parallel = edges.filter(
    ({ operand, operation }) => operand === edge?.operand && operation === edge.operation,
  )
  if (parallel.length < 2) return 0
  return parallel[0]?.id === id ? -1 : 1
}

type Placed = Graph<GraphLabel, NodeLabel, EdgeLabel>

function centre(graph: Placed, id: string): { x: number; y: number } {
  const { x, y } = graph.node(id)
  if (x === undefined || y === undefined) throw new Error(`${id} was not placed.`)
  return { x, y }
}

/** Bends of an edge that spans several ranks: without its ends, which are drawn anew. */
function via(graph: Placed, from: string, to: string, id: string): { x: number; y: number }[] {
  const points = graph.edge(from, to, id).points ?? []
  return points.length > 3 ? points.slice(1, -1) : []
}
