/** A question of the walkthrough: the gradient of one Value, what it is put together from, and what is on the board. */
import type { OpName } from '../engine/ops.ts'
import { topologicalOrder, type Value } from '../engine/value.ts'
import { traceBackward } from './backward-trace.ts'
import { gradientsOf } from './gradients.ts'
import { madeBy } from './graph.ts'

/** A Value as a formula names it. */
export interface Term {
  /** '' for a plain number, as the 2 of `2 * a`. */
  label: string
  data: number
}

/** One use of the Value that is asked about: an edge of the graph, from it to the operation that takes it. */
export interface QuestionEdge {
  op: OpName
  /** The exponent of a power; undefined for every other operation. */
  constant: number | undefined
  result: Term
  /** As the graph says it: `a × b`. */
  madeBy: string
  operands: readonly Term[]
  /** Which of the operands is the Value asked about, from 0. */
  position: number
  upstream: number
  local: number
  contribution: number
}

/** What the reader has on the board under a name. */
export interface Known {
  label: string
  data: number
  /** Undefined while it is not worked out. */
  grad: number | undefined
}

export interface Question {
  /** The Value whose gradient is asked for. */
  label: string
  data: number
  /** The engine's gradient. */
  answer: number
  /** The label of the output that the gradient is of. */
  output: string
  /** In the order in which `backward()` adds them; none if the Value is the output itself, the base case. */
  edges: readonly QuestionEdge[]
  /** Every Value with a name. */
  known: readonly Known[]
}

/**
 * Asks for the gradient of `node` in the graph of `output`. The gradients known are those that lead from the output
 * to it, and those of the labels in `earned`. The node and whatever it goes into needs a label; plain numbers do not.
 */
export function questionOf(output: Value, node: Value, earned: readonly string[] = []): Question {
  const order = topologicalOrder(output)
  if (!order.includes(node))
    throw new Error(`questionOf needs a Value of the graph of ${labelOf(output)}, got ${labelOf(node)}`)
  const grads = gradientsOf(output)
  const later = made(node, order)
  const edges = traceBackward(output)
    .filter(({ operand }) => operand === node)
    .map(({ result, position, upstream, local, contribution }) => ({
      op: result.op as OpName,
      constant: result.constant,
      result: { label: labelOf(result), data: result.data },
      madeBy: madeBy(result),
      operands: result.prev.map(termOf),
      position,
      upstream,
      local,
      contribution,
    }))
  const known = order
    .filter(({ label }) => label !== '')
    .map((value) => ({
      label: value.label,
      data: value.data,
      grad:
        value !== node && (later.has(value) || earned.includes(value.label)) ? grads.get(value) : undefined,
    }))
  const answer = grads.get(node) ?? Number.NaN
  return { label: labelOf(node), data: node.data, answer, output: labelOf(output), edges, known }
}

/** Everything that `node` goes into, directly or by way of others. */
function made(node: Value, order: readonly Value[]): Set<Value> {
  const reached = new Set([node])
  for (const value of order) if (value.prev.some((operand) => reached.has(operand))) reached.add(value)
  reached.delete(node)
  return reached
}

function termOf(value: Value): Term {
  return { label: value.op === '' ? value.label : labelOf(value), data: value.data }
}

function labelOf(value: Value): string {
  if (value.label !== '') return value.label
  throw new Error(`questionOf needs a label on the Value made by ${madeBy(value)}, and it has none`)
}
