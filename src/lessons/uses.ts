/** One Value looked at closely: how it is made, what each operand's local derivative is, and what comes back to it. */
import type { OpName } from '../engine/ops.ts'
import type { Value } from '../engine/value.ts'
import { edgeId, operationId } from './graph.ts'
import type { LiveGraph } from './live-graph.ts'
import { localFormula } from './local-formula.ts'
import type { QuestionEdge, Term } from './question.ts'

/** One edge of the graph, from a Value to the operation that takes it. */
export interface Use {
  id: string
  operand: Value
  result: Value
  position: number
  local: number
}

export function usesOf(live: LiveGraph, which: (use: Use) => boolean): Use[] {
  return live.order.flatMap((result) =>
    result.prev
      .map((operand, position) => ({
        id: edgeId(operationId(live.idOf(result)), position),
        operand,
        result,
        position,
        local: result.localGrads[position] ?? NaN,
      }))
      .filter(which),
  )
}

/** What to call a Value in a formula: its label, its number if it is a plain one, or its id. */
export function nameOf(live: LiveGraph, value: Value): string {
  return value.label || (value.op === '' ? String(value.data) : live.idOf(value))
}

/** A use's local derivative as the lecture writes it, with the graph's names or with numbers. */
export function localDerivative(
  live: LiveGraph,
  { result, position }: Use,
  write: (term: Term) => string,
): string {
  const term = (value: Value): Term => ({ label: nameOf(live, value), data: value.data })
  const edge: QuestionEdge = {
    op: result.op as OpName,
    constant: result.constant,
    result: term(result),
    madeBy: '',
    operands: result.prev.map(term),
    position,
    upstream: NaN,
    local: NaN,
    contribution: NaN,
  }
  return localFormula(edge, { data: write, grad: () => '', constant: String }).replace(/^\((.*)\)$/, '$1')
}
