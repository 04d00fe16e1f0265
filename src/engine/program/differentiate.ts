/** Differentiation: the backward pass written out as terms, once, by the chain rule from the loss back. */
import type { Term, Terms } from './terms.ts'

/** The gradient of `root`, a term that is one number, by each of the others; terms are added for whatever it takes. */
export function differentiate(terms: Terms, root: Term, by: readonly Term[]): Term[] {
  const gradients = new Map<Term, Term>([[root, terms.constant(1)]])

  /** Adds a contribution, for a column that of each example; one number gets those of all examples. */
  const give = (operand: Term | undefined, contribution: Term, result: Term): void => {
    if (operand === undefined || operand.kind === 'constant' || operand.kind === 'column') return
    const share = result.varies && !operand.varies ? terms.total(contribution) : contribution
    const before = gradients.get(operand)
    gradients.set(operand, before === undefined ? share : terms.add(before, share))
  }

  for (const term of terms.all.slice(0, root.index + 1).reverse()) {
    const upstream = gradients.get(term)
    const [a, b] = term.operands
    if (upstream === undefined || a === undefined) continue
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
  return by.map((term) => gradients.get(term) ?? terms.constant(0))
}
