/** Sums and means over lists: chains of plus, so that every addition is a node the learner has met. */
import { Value } from './value.ts'

/**
 * Adds from left to right, as Python's `sum`, so that digits agree with micrograd's to the last; 0 for an empty list.
 * A plus of n operands would be fewer nodes, but the one operation whose shape is not that of the others.
 */
export function sum(values: readonly Value[]): Value {
  const [first = new Value(0), ...rest] = values
  return rest.reduce((total, value) => total.add(value), first)
}

/** The sum times 1/n, which is how micrograd's demo takes a mean. */
export function mean(values: readonly Value[]): Value {
  if (values.length === 0) throw new RangeError('mean needs at least one Value, got an empty list')
  return sum(values).mul(1 / values.length)
}
