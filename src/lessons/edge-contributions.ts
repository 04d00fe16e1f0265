/** What comes back along each edge of a drawn graph: the trace of its backward pass, under the ids of its edges. */
import type { Value } from '../engine/value.ts'
import { traceBackward } from './backward-trace.ts'
import { edgeId, graphOf } from './graph.ts'

export interface EdgeContribution {
  /** As in `graphOf(output).edges`. */
  id: string
  /** The label of the Value that it reaches. */
  operand: string
  contribution: number
}

/** One for each edge; every Value that an operation made needs a label of its own. */
export function edgeContributions(output: Value): EdgeContribution[] {
  const ids = new Map(graphOf(output).values.map(({ label, id }) => [label, id]))
  return traceBackward(output).map(({ result, position, operand, contribution }) => ({
    id: edgeId(`${ids.get(result.label) ?? ''}-op`, position),
    operand: operand.label,
    contribution,
  }))
}
