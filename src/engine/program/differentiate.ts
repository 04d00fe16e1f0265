/** Differentiation: the backward pass written out as terms, once, by the chain rule from the loss back. */
import type { Term, Terms } from './terms.ts'

/** The gradient of `root`, a term that is one number, by each of the others; terms are added for whatever it takes. */
export function differentiate(terms: Terms, root: Term, by: readonly Term[]): Term[] {
  /** By the index of the term: a large graph has too many for a map to be quick. */
  const gradients = new Array<Term | undefined>(root.index + 1).fill(undefined)
  gradients[root.index] = terms.constant(1)

  /** Adds a contribution, for a column that of each example; one number gets those of all examples. */
  const give = (operand: Term | undefined, contribution: Term, result: Term): void => {
    if (operand === undefined || operand.kind === 'constant' || operand.kind === 'column') return
    const share = result.varies && !operand.varies ? terms.total(contribution) : contribution
    const before = gradients[operand.index]
    gradients[operand.index] = before === undefined ? share : terms.add(before, share)
  }

  for (let i = root.index; i >= 0; i--) {
    const term = terms.all[i]
    const upstream = gradients[i]
    if (term === undefined || upstream === undefined) continue
    const a = term.operands[0]
    const b = term.operands[1]
    if (a === undefined) continue
    switch (term.kind) {
      case 'add':
        give(a, upstream, term)
        give(b, upstream, term)
        break
      case 'mul':
        if (b === undefined) break
        // d(a·a)/da = 2a
        if (a === b) give(a, terms.mul(terms.constant(2), terms.mul(upstream, a)), term)
        else {
          give(a, terms.mul(upstream, b), term)
          give(b, terms.mul(upstream, a), term)
        }
        break
      case 'forward':
        give(a, terms.mul(upstream, terms.local(term, 'localA')), term)
        if (b !== undefined) give(b, terms.mul(upstream, terms.local(term, 'localB')), term)
        break
      case 'spread':
      case 'total':
        give(a, upstream, term)
        break
    }
  }
  return by.map((term) => gradients[term.index] ?? terms.constant(0))
}
