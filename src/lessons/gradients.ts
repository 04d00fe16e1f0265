/** The gradients of a whole graph at once, looked up by Value: the last line of the trace for each. */
import type { Value } from '../engine/value.ts'
import { traceBackward } from './backward-trace.ts'

/** What `backward()` would leave in every Value of the graph; the Values themselves stay as they are. */
export function gradientsOf(output: Value): Map<Value, number> {
  const grads = new Map([[output, 1]])
  for (const { operand, gradAfter } of traceBackward(output)) grads.set(operand, gradAfter)
  return grads
}
