/** Fusing: which terms need no instruction of their own, because the only one that uses them computes them on its way. */
import { TermSet } from './term-set.ts'
import type { Term, Terms } from './terms.ts'

export interface Fused {
  /** What the roots are made from, the roots included, operands first. */
  readonly needed: readonly Term[]
  /** Sums, products and local derivatives that are computed as a part of what uses them. */
  readonly inlined: TermSet
  /** Products of which the second factor, a local derivative, is multiplied in where the first is stored. */
  readonly finished: TermSet
}

/** A term that several others use, or the caller as a root, keeps a place of its own. */
export function fuse({ all }: Terms, roots: readonly Term[]): Fused {
  const uses = new Uint32Array(all.length)
  for (const { index } of roots) uses[index] = 2
  for (let i = all.length - 1; i >= 0; i--)
    if (uses[i] !== 0) for (const { index } of all[i]?.operands ?? []) uses[index] = (uses[index] ?? 0) + 1

  const needed = all.filter(({ index }) => uses[index] !== 0)
  const inlined = new TermSet(all.length)
  const finished = new TermSet(all.length)
  /** Sums and products, unless they are finished: those have been stored. */
  const inline = (part: Term): void => {
    if (isSum(part) && uses[part.index] === 1 && !finished.has(part)) inlined.add(part)
  }
  for (const term of needed) {
    const { kind, varies, operands } = term
    const [first, second] = operands
    if (first === undefined) continue
    if (kind === 'add') {
      for (const part of operands) if (part.varies === varies) inline(part)
    } else if (kind === 'total' && first.kind === 'mul') inline(first)
    else if (kind === 'forward' && varies && second === undefined) inline(first)
    else if (kind === 'mul' && second !== undefined && isLocalOfOutput(second) && uses[second.index] === 1) {
      finished.add(term)
      inlined.add(second)
      if (first.varies) inline(first)
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
