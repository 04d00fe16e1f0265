/** An expression of the lecture: its leaves with their numbers, and how they are put together. */
import { Value } from '../engine/value.ts'

export interface Expression<Leaf extends string = string> {
  /** As the lecture writes it. */
  text: string
  leaves: Readonly<Record<Leaf, number>>
  /** Builds the graph on the given leaves and returns its output. */
  build(leaves: Readonly<Record<Leaf, Value>>): Value
}

/** The output of the expression at these numbers; every Value made on the way has its label. */
export function evaluate<Leaf extends string>(
  expression: Expression<Leaf>,
  numbers: Readonly<Record<Leaf, number>> = expression.leaves,
): Value {
  const leaves = {} as Record<Leaf, Value>
  for (const label in numbers) leaves[label] = new Value(numbers[label], label)
  return expression.build(leaves)
}

/** The same Value under a name. */
export function named(label: string, value: Value): Value {
  value.label = label
  return value
}
