/** Four ways to get the backward pass wrong, as the lecture's own code did before it was mended. */
import { topologicalOrder, type Value } from '../engine/value.ts'

/**
 * `overwrite`: `=` where `+=` belongs, so that only the last use of a Value counts.
 * `no-order`: each Value passes its gradient on and then asks its operands to do so, as often as it is reached:
 * what came by the first use is passed on again with the second.
 * `wrong-order`: the topological order from front to back, so that Values pass on a gradient they do not have yet.
 * `no-base-case`: the output's gradient is never set to 1, and 0 is all there is to pass on.
 */
export type BackwardBug = 'overwrite' | 'no-order' | 'wrong-order' | 'no-base-case'

/** A Value passing on what it has at that moment. */
export interface Visit {
  value: Value
  /** Its gradient at that moment. */
  upstream: number
  /** One for each operand, in order. */
  payments: readonly Payment[]
}

export interface Payment {
  operand: Value
  contribution: number
  /** The operand's gradient before and after; `before` is undefined until something has reached it. */
  before: number | undefined
  after: number
}

/** A walk that reaches a Value once for every path to it takes as long as there are paths. */
const mostVisits = 100_000

/** What the output starts with: 1, or 0 where the base case is forgotten. */
export function baseCase(bug: BackwardBug | 'none'): number {
  return bug === 'no-base-case' ? 0 : 1
}

/** A backward pass with the bug, or with none, Value by Value; the Values themselves stay as they are. */
export function brokenVisits(output: Value, bug: BackwardBug | 'none'): Visit[] {
  const order = topologicalOrder(output)
  const grads = new Map([[output, baseCase(bug)]])
  return visits(output, order, bug).map((value) => {
    const upstream = grads.get(value) ?? 0
    const payments = value.prev.map((operand, position) => {
      const contribution = (value.localGrads[position] ?? Number.NaN) * upstream
      const before = grads.get(operand)
      const after = bug === 'overwrite' ? contribution : (before ?? 0) + contribution
      grads.set(operand, after)
      return { operand, contribution, before, after }
    })
    return { value, upstream, payments }
  })
}

/** The gradients that a backward pass with the bug leaves in every Value. */
export function brokenBackward(output: Value, bug: BackwardBug): Map<Value, number> {
  const grads = new Map(topologicalOrder(output).map((value) => [value, 0]))
  grads.set(output, baseCase(bug))
  for (const { payments } of brokenVisits(output, bug))
    for (const { operand, after } of payments) grads.set(operand, after)
  return grads
}

/** The Values in the order in which they pass their gradient on. */
function visits(output: Value, order: readonly Value[], bug: BackwardBug | 'none'): readonly Value[] {
  if (bug === 'no-order') return recursion(output)
  return bug === 'wrong-order' ? order : order.toReversed()
}

/** What a recursive call for each operand visits, with a stack of its own. */
function recursion(output: Value): Value[] {
  const visited: Value[] = []
  const stack = [output]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (visited.length === mostVisits)
      throw new RangeError(
        `Without an order, the backward pass of ${output.label || 'this graph'} visits more than ${mostVisits} Values; it is not run.`,
      )
    visited.push(value)
    stack.push(...value.prev.toReversed())
  }
  return visited
}
