/** What comes back along each edge of a drawn graph: the trace of its backward pass, under the ids of its edges. */
import { topologicalOrder, type Value } from '../engine/value.ts'
import { traceBackward } from './backward-trace.ts'
import { edgeId, operationId, valueIds } from './graph.ts'

export interface EdgeContribution {
  /** As in `graphOf(output).edges`. */
  id: string
  /** The label of the Value that it reaches. */
  operand: string
  contribution: number
}

/** One for each edge. */
export function edgeContributions(output: Value): EdgeContribution[] {
  const ids = valueIds(topologicalOrder(output))
  return traceBackward(output).map(({ result, position, operand, contribution }) => ({
    id: edgeId(operationId(ids.get(result) ?? ''), position),
    operand: operand.label,
    contribution,
  }))
}
