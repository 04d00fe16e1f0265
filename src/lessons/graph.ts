/** An expression as plain boxes, circles and edges: what a drawing, a table or a trace needs of it, and no more. */
import { ops, type OpName } from '../engine/ops.ts'
import { topologicalOrder, type Value } from '../engine/value.ts'

export interface GraphValue {
  /** `v0`, `v1`, … in topological order: equal numbers stay separate, and the names hold as long as the shape does. */
  id: string
  label: string
  /** What to call it: its label, or its id where it has none. */
  name: string
  data: number
  grad: number
  /** How it came about in symbols, `x1 × w1`, or `leaf`. */
  madeBy: string
}

export interface GraphOperation {
  id: string
  op: OpName
  /** What the circle shows. */
  symbol: string
  /** The id of the Value it makes. */
  result: string
}

export interface GraphEdge {
  id: string
  /** The id of the Value it comes from. */
  operand: string
  /** The id of the operation it leads to. */
  operation: string
  /** Which operand it is, from 0: `a*a` has two edges. */
  position: number
}

export interface Graph {
  values: GraphValue[]
  operations: GraphOperation[]
  edges: GraphEdge[]
  /** The id of the last Value. */
  output: string
}

/** The graph of everything `output` was made from. */
export function graphOf(output: Value): Graph {
  const order = topologicalOrder(output)
  const ids = valueIds(order)
  const idOf = (value: Value): string => ids.get(value) ?? ''
  const nameOf = (value: Value): string => value.label || (value.op === '' ? String(value.data) : idOf(value))
  const graph: Graph = { values: [], operations: [], edges: [], output: idOf(output) }
  for (const value of order) {
    const id = idOf(value)
    const { label, data, grad } = value
    graph.values.push({ id, label, name: label || id, data, grad, madeBy: madeBy(value, nameOf) })
    if (value.op === '') continue
    const operation = operationId(id)
    graph.operations.push({ id: operation, op: value.op, symbol: symbolOf(value), result: id })
    value.prev.forEach((operand, position) =>
      graph.edges.push({ id: edgeId(operation, position), operand: idOf(operand), operation, position }),
    )
  }
  return graph
}

/** The id of each Value, from its place in the topological order. */
export function valueIds(order: readonly Value[]): Map<Value, string> {
  return new Map(order.map((value, index) => [value, `v${index}`]))
}

/** The id of the operation that makes a Value. */
export function operationId(value: string): string {
  return `${value}-op`
}

/** The id of the edge to the operand at `position` of an operation. */
export function edgeId(operation: string, position: number): string {
  return `${operation}-${position}`
}

function symbolOf(value: Value): string {
  if (value.op === '') return ''
  return value.op === 'pow' ? `${ops.pow.symbol}${value.constant}` : ops[value.op].symbol
}

/** How a Value came about, in the circle's own symbols: `x1 × w1`, `tanh(n)`; `leaf` for a leaf. */
export function madeBy(
  value: Value,
  nameOf: (operand: Value) => string = ({ label, data }) => label || String(data),
): string {
  if (value.op === '') return 'leaf'
  const [a = '', b] = value.prev.map(nameOf)
  const symbol = symbolOf(value)
  if (b !== undefined) return `${a} ${symbol} ${b}`
  return value.op === 'pow' ? `${a}${symbol}` : `${symbol}(${a})`
}
