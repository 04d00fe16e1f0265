/** Three ways to get the backward pass wrong, as the lecture's own code did before it was mended. */
import { topologicalOrder, type Value } from '../engine/value.ts'

/**
 * `overwrite`: `=` where `+=` belongs, so that only the last use of a Value counts.
 * `no-order`: each Value passes its gradient on and then asks its operands to do so, as often as it is reached:
 * what came by the first use is passed on again with the second.
 * `wrong-order`: the topological order from front to back, so that Values pass on a gradient they do not have yet.
 * `no-base-case`: the output's gradient is never set to 1, and 0 is all there is to pass on.
 */
export type BackwardBug = 'overwrite' | 'no-order' | 'wrong-order' | 'no-base-case'

/** A walk that reaches a Value once for every path to it takes as long as there are paths. */
const mostVisits = 100_000

/** The gradients that a backward pass with the bug leaves in every Value; the Values themselves stay as they are. */
export function brokenBackward(output: Value, bug: BackwardBug): Map<Value, number> {
  const order = topologicalOrder(output)
  const grads = new Map(order.map((value) => [value, 0]))
  if (bug !== 'no-base-case') grads.set(output, 1)
  for (const value of visits(output, order, bug)) {
    const upstream = grads.get(value) ?? 0
    value.prev.forEach((operand, position) => {
      const contribution = (value.localGrads[position] ?? Number.NaN) * upstream
      grads.set(operand, bug === 'overwrite' ? contribution : (grads.get(operand) ?? 0) + contribution)
    })
  }
  return grads
}

/** The Values in the order in which they pass their gradient on. */
function visits(output: Value, order: readonly Value[], bug: BackwardBug): readonly Value[] {
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
