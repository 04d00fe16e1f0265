/**
 * The backward pass, written down: one record for each edge, in the order in which `backward()` adds.
 * Every gradient, formula and answer on a page is read from it.
 */
import { topologicalOrder, type Value } from '../engine/value.ts'

export interface TraceRecord {
  /** The Value the gradient comes from, and which of its operands it goes to. */
  result: Value
  position: number
  operand: Value
  /** ∂output/∂result: what arrives. */
  upstream: number
  /** ∂result/∂operand: what the operation knows by itself. */
  local: number
  /** upstream × local: what is added to the operand's gradient. */
  contribution: number
  gradBefore: number
  gradAfter: number
}

/**
 * Traces the backward pass from `output`; the Values themselves stay as they are. Every gradient begins at what it is in
 * `before`, as when nobody zeroes them, and otherwise at 0; the output's is set to 1 either way, as `backward()` does.
 */
export function traceBackward(output: Value, before: ReadonlyMap<Value, number> = new Map()): TraceRecord[] {
  const grads = new Map(before).set(output, 1)
  return topologicalOrder(output)
    .reverse()
    .flatMap((result) => {
      const upstream = grads.get(result) ?? 0
      return result.prev.map((operand, position) => {
        const local = result.localGrads[position] ?? Number.NaN
        const contribution = local * upstream
        const gradBefore = grads.get(operand) ?? 0
        const gradAfter = gradBefore + contribution
        grads.set(operand, gradAfter)
        return { result, position, operand, upstream, local, contribution, gradBefore, gradAfter }
      })
    })
}
