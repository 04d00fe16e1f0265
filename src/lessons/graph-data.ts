/** A graph as plain data, to be handed to a page that need not know how to read expressions. */
import { ops, type Op } from '../engine/ops.ts'
import { topologicalOrder, Value } from '../engine/value.ts'
import type { OpName } from '../engine/ops.ts'

/** One Value: a leaf with its number, or an operation on Values that stand before it. */
export type ValueData =
  { label: string; data: number } | { label: string; op: OpName; from: readonly number[]; constant?: number }

/** Operands before what is made of them; the output last. */
export type GraphData = readonly ValueData[]

export function writeGraph(root: Value): GraphData {
  const order = topologicalOrder(root)
  const places = new Map(order.map((value, place) => [value, place]))
  return order.map(({ label, data, op, prev, constant }) => {
    if (op === '') return { label, data }
    const from = prev.map((operand) => places.get(operand) ?? NaN)
    return constant === undefined ? { label, op, from } : { label, op, from, constant }
  })
}

/** The output of the graph, on new Values. */
export function readGraph(graph: GraphData): Value {
  const made: Value[] = []
  for (const each of graph)
    made.push('op' in each ? makeResult(each, made) : new Value(each.data, each.label))
  const root = made.at(-1)
  if (root === undefined) throw new Error('readGraph needs at least one Value, got none')
  return root
}

function makeResult(
  { label, op, from, constant }: Extract<ValueData, { op: OpName }>,
  made: readonly Value[],
): Value {
  const [a, b] = from.map((place) => made[place])
  if (a === undefined) throw new Error(`readGraph needs the operands of ${op} before it`)
  const operands = [
    a.data,
    ...(b === undefined ? [] : [b.data]),
    ...(constant === undefined ? [] : [constant]),
  ]
  const data = ops[op].forward(...operands)
  const { localA, localB }: Op = ops[op]
  const locals = [localA, localB].map((local) => local?.(data, ...operands)) as [number, number?]
  return new Value(data, label, op, a, locals[0], b, locals[1], constant)
}
