/** Tracing: the Values of one example become terms, in which each input stands for a whole column of numbers. */
import { sum } from '../sum.ts'
import { topologicalOrder, type Value } from '../value.ts'
import type { Term, Terms } from './terms.ts'

/** The Values that stand for something else than the number they hold now. */
export interface Variables {
  readonly parameters: readonly Value[]
  /** Inputs, then targets. */
  readonly columns: readonly Value[]
}

/** The terms of the parameters, and those of the roots, in order. Every other leaf keeps the number it has now. */
export function trace(
  terms: Terms,
  { parameters, columns }: Variables,
  roots: readonly Value[],
): { parameters: Term[]; roots: Term[] } {
  const termOf = new Map<Value, Term>()
  const stand = (value: Value, term: Term): void => {
    if (termOf.has(value))
      throw new TypeError(
        `compile needs each parameter, input and target once, got ${value.label || 'one'} twice`,
      )
    termOf.set(value, term)
  }
  parameters.forEach((parameter, place) => stand(parameter, terms.parameter(place)))
  columns.forEach((column, place) => stand(column, terms.column(place)))
  const found = (value: Value): Term => {
    const term = termOf.get(value)
    if (term === undefined)
      throw new TypeError(`trace needs ${value.label || 'every operand'} before its result`)
    return term
  }
  // one walk for all roots, from a Value that nothing else knows
  for (const value of topologicalOrder(sum(roots)))
    if (!termOf.has(value)) termOf.set(value, termFrom(terms, value, found))
  return { parameters: parameters.map(found), roots: roots.map(found) }
}

/** Plus, minus and times, which most of a network is made of, become sums of products; a square is a product too. */
function termFrom(
  terms: Terms,
  { op, a, b, constant = NaN, data }: Value,
  found: (value: Value) => Term,
): Term {
  if (op === '' || a === undefined) return terms.constant(data)
  const first = found(a)
  if (op === 'neg') return terms.mul(terms.constant(-1), first)
  if (op === 'pow' && constant === 2) return terms.mul(first, first)
  if (b === undefined) return terms.forward(op, [first], constant)
  const second = found(b)
  if (op === 'add') return terms.add(first, second)
  if (op === 'sub') return terms.add(first, terms.mul(terms.constant(-1), second))
  if (op === 'mul') return terms.mul(first, second)
  return terms.forward(op, [first, second], constant)
}
