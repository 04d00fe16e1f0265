/** Fusing: which terms need no instruction of their own, because the only one that uses them computes them on its way. */
import type { Term, Terms } from './terms.ts'

export interface Fused {
  /** What the roots are made from, the roots included, operands first. */
  readonly needed: readonly Term[]
  /** Sums, products and local derivatives that are computed as a part of what uses them. */
  readonly inlined: ReadonlySet<Term>
  /** Products of which the second factor, a local derivative, is multiplied in where the first is stored. */
  readonly finished: ReadonlySet<Term>
}

/** A term that several others use, or the caller as a root, keeps a place of its own. */
export function fuse({ all }: Terms, roots: readonly Term[]): Fused {
  const uses = new Uint32Array(all.length)
  for (const { index } of roots) uses[index] = 2
  for (const { index, operands } of all.toReversed())
    if (uses[index] !== 0)
      for (const operand of operands) uses[operand.index] = (uses[operand.index] ?? 0) + 1

  const needed = all.filter(({ index }) => uses[index] !== 0)
  const inlined = new Set<Term>()
  const finished = new Set<Term>()
  for (const term of needed) {
    const { kind, varies, operands } = term
    const [first, second] = operands
    /** Sums and products of the same kind of number, unless they are finished: those have been stored. */
    const inline = (part: Term | undefined): void => {
      if (part !== undefined && isSum(part) && uses[part.index] === 1 && !finished.has(part))
        inlined.add(part)
    }
    if (kind === 'add') for (const part of operands.filter((part) => part.varies === varies)) inline(part)
    if (kind === 'total' && first?.kind === 'mul') inline(first)
    if (kind === 'forward' && varies && second === undefined) inline(first)
    if (kind === 'mul' && second !== undefined && isLocalOfOutput(second) && uses[second.index] === 1) {
      finished.add(term)
      inlined.add(second)
      if (first?.varies === true) inline(first)
    }
  }
  return { needed, inlined, finished }
}

/** Sums and products are computed together, as sums of products. */
export function isSum({ kind }: Term): boolean {
  return kind === 'add' || kind === 'mul'
}

/** Only then is all it reads still there once its operation's operand was inlined. */
function isLocalOfOutput({ kind, varies, operands }: Term): boolean {
  return (kind === 'localA' || kind === 'localB') && varies && operands.length === 1
}
