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
  // by index: nothing has been compiled yet when a network comes by, and iterators are slow until then
  for (let i = all.length - 1; i >= 0; i--) {
    const operands = all[i]?.operands ?? []
    for (let k = 0; uses[i] !== 0 && k < operands.length; k++) {
      const { index } = operands[k] as Term
      uses[index] = (uses[index] as number) + 1
    }
  }

  const needed = all.filter(({ index }) => uses[index] !== 0)
  const inlined = new TermSet(all.length)
  const finished = new TermSet(all.length)
  /** Sums and products, unless they are finished: those have been stored. */
  const inline = (part: Term): void => {
    if (isSum(part) && uses[part.index] === 1 && !finished.has(part)) inlined.add(part)
  }
  for (const term of needed) {
    const { kind, varies, operands } = term
    const first = operands[0]
    const second = operands[1]
    if (first === undefined) continue
    if (kind === 'add') {
      if (first.varies === varies) inline(first)
      if (second?.varies === varies) inline(second)
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
