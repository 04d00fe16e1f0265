/** How each operation's local derivative is written, in micrograd's Python, with the names of the graph put in. */
import { ops } from '../engine/ops.ts'
import type { QuestionEdge, Term } from './question.ts'

/** How a formula writes what it is made of. */
export interface Notation {
  /** A Value's data: `b.data`. */
  data: (term: Term) => string
  /** A Value's gradient: `e.grad`. */
  grad: (edge: QuestionEdge) => string
  /** A constant exponent. */
  constant: (x: number) => string
}

/** The local derivative of one use, as `(1 - o.data**2)`. */
export function localFormula(edge: QuestionEdge, notation: Notation): string {
  // the power 0 is 1 everywhere, and its slope 0 even where the formula would divide by 0
  if (edge.op === 'pow' && edge.constant === 0) return '0.0'
  const [a, b = a] = edge.operands
  const terms: Record<string, Term | undefined> = { a, b, out: edge.result }
  return (ops[edge.op].localPython[edge.position] ?? '')
    .replace('**lowered', edge.constant === 2 ? '' : '**lowered')
    .replace(/\b(a|b|out)\.data\b/g, (_, name: string) => {
      const term = terms[name]
      return term === undefined ? '' : notation.data(term)
    })
    .replace(/\bexponent\b/, notation.constant(edge.constant ?? 1))
    .replace(/\blowered\b/, notation.constant((edge.constant ?? 1) - 1))
}

/** Upstream and local as the lecture orders them: `d.grad * 1.0`, but `w1.data * x1w1.grad`. */
export function productFormula(edge: QuestionEdge, notation: Notation): string {
  const local = localFormula(edge, notation)
  const upstream = notation.grad(edge)
  return /^-?\d\.0$/.test(local) ? `${upstream} * ${local}` : `${local} * ${upstream}`
}
