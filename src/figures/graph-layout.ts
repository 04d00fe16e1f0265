/**
 * Where the boxes and circles of a graph stand and how its edges run, computed by dagre: for the site's own graphs while
 * it is built, for the reader's in a Worker. Positions depend on the graph's shape alone, never on its numbers, so nothing jumps when a number changes.
 */
import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import { edgePaths, type EdgePaths } from './edge-path.ts'
import type { GraphShape } from './graph-shape.ts'
import type { LayoutPart } from './layout-parts.ts'

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
  /** Top left corners, by the id of a Value or a group. */
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
/** How far behind a group's edge the lines to it end, out of sight. */
const depth = 12

/**
 * An operation and the Value it makes are one node to dagre, which halves the work and keeps the two level. `onpart` is
 * called as each part of the work begins.
 */
export function layoutGraph(
  shape: GraphShape,
  options: LayoutOptions,
  onpart: (part: LayoutPart) => void = () => {},
): GraphLayout {
  const { form, flow, box, gap } = options
  const graph = unplaced(shape, options)
  const constraints = readingOrder(shape)
  onpart('ranks')
  layout(graph, {
    customOrder(ranked, order) {
      onpart('order')
      order(ranked, { constraints })
      onpart('places')
    },
  })

  const placed: GraphLayout = {
    form,
    width: 0,
    height: 0,
    values: {},
    operations: {},
    edges: {},
    results: {},
  }
  const makers = new Map(shape.operations.map((operation) => [operation.result, operation]))
  for (const { id } of [...shape.values, ...(shape.groups ?? [])]) {
    const { left, top, right, bottom } = corners(graph, id)
    const at = {
      x: Math.round(flow === 'right' ? right - box.width : (left + right - box.width) / 2),
      y: Math.round(flow === 'right' ? (top + bottom - box.height) / 2 : bottom - box.height),
      ...box,
    }
    placed.values[id] = at
    placed.width = Math.max(placed.width, at.x + at.width + margin)
    placed.height = Math.max(placed.height, at.y + at.height + margin)
    const maker = makers.get(id)
    if (maker === undefined) continue
    const radius = radiusOf(maker.symbol)
    const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 }
    const circle =
      flow === 'right'
        ? { x: at.x - gap.ranks - radius, y: middle.y }
        : { x: middle.x, y: at.y - gap.ranks - radius }
    placed.operations[maker.id] = { ...circle, radius, symbol: maker.symbol }
    placed.results[maker.id] =
      flow === 'right'
        ? `M${circle.x + radius},${circle.y}L${at.x},${circle.y}`
        : `M${circle.x},${circle.y + radius}L${circle.x},${at.y}`
  }
  const lanes = lanesOf(shape)
  const bends = bendsOf(graph)
  for (const { id, operand, operation } of shape.edges) {
    const from = placed.values[operand]
    const to = placed.operations[operation] ?? behind(placed.values[operation], flow)
    if (from === undefined || to === undefined) throw new Error(`Edge ${id} leads nowhere.`)
    placed.edges[id] = edgePaths(from, to, bends.get(id) ?? [], flow, lanes.get(id) ?? 0)
  }
  return placed
}

function unplaced(shape: GraphShape, { flow, box, gap }: LayoutOptions): Placed {
  const graph: Placed = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true })
  graph.setGraph({
    rankdir: flow === 'right' ? 'LR' : 'TB',
    rankalign: 'bottom',
    nodesep: gap.neighbours,
    ranksep: gap.ranks,
    marginx: margin,
    marginy: margin,
  })
  for (const { id } of [...shape.values, ...(shape.groups ?? [])]) graph.setNode(id, { ...box })
  const nodes = new Map<string, string>()
  for (const { id, result, symbol } of shape.operations) {
    nodes.set(id, result)
    const along = 2 * radiusOf(symbol) + gap.ranks
    const size =
      flow === 'right'
        ? { width: box.width + along, height: box.height }
        : { width: box.width, height: box.height + along }
    graph.setNode(result, size)
  }
  for (const { id, operand, operation } of shape.edges)
    graph.setEdge(operand, nodes.get(operation) ?? operation, {}, id)
  return graph
}

/** A circle inside the near end of a box: lines that lead to it end out of sight. */
function behind(box: Box | undefined, flow: 'right' | 'down'): Circle | undefined {
  if (box === undefined) return undefined
  const { x, y, width, height } = box
  return flow === 'right'
    ? { x: x + 2 * depth, y: y + height / 2, radius: depth }
    : { x: x + width / 2, y: y + 2 * depth, radius: depth }
}

function radiusOf(symbol: string): number {
  return symbol.length > 1 ? radiusOfWord : radiusOfSign
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

/** Two edges between the same Value and the same operation run apart; an edge on its own has no entry. */
function lanesOf({ edges }: GraphShape): Map<string, -1 | 1> {
  const first = new Map<string, string>()
  const lanes = new Map<string, -1 | 1>()
  for (const { id, operand, operation } of edges) {
    const key = `${operand}>${operation}`
    const other = first.get(key)
    if (other === undefined) first.set(key, id)
    else lanes.set(other, -1).set(id, 1)
  }
  return lanes
}

type Placed = Graph<GraphLabel, NodeLabel, EdgeLabel>
type Box = GraphLayout['values'][string]
type Circle = Pick<GraphLayout['operations'][string], 'x' | 'y' | 'radius'>

function corners(graph: Placed, id: string): { left: number; top: number; right: number; bottom: number } {
  const { x, y, width, height } = graph.node(id)
  if (x === undefined || y === undefined) throw new Error(`${id} was not placed.`)
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** The bends of every edge that spans several ranks, by its id: without the ends, which are drawn anew. */
function bendsOf(graph: Placed): Map<string | undefined, { x: number; y: number }[]> {
  return new Map(
    graph.edges().map((edge) => {
      const points = graph.edge(edge).points ?? []
      return [edge.name, points.length > 3 ? points.slice(1, -1) : []]
    }),
  )
}
