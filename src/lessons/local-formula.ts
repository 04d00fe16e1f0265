/** How each operation's local derivative is written, in micrograd's Python, with the names of the graph put in. */
import type { OpName } from '../engine/ops.ts'
import type { QuestionEdge, Term } from './question.ts'

/**
 * One for each operand, in terms of the operands a and b and the result out. The numbers in it belong to calculus,
 * not to a graph; that a formula agrees with the engine's local gradient is tested for every operation.
 */
const localFormulas: Readonly<Record<OpName, readonly string[]>> = {
  add: ['1.0', '1.0'],
  sub: ['1.0', '-1.0'],
  mul: ['b.data', 'a.data'],
  div: ['(1 / b.data)', '(-out.data / b.data)'],
  pow: ['(exponent * a.data**lowered)'],
  neg: ['-1.0'],
  exp: ['out.data'],
  log: ['(1 / a.data)'],
  sqrt: ['(1 / (2 * out.data))'],
  sin: ['math.cos(a.data)'],
  cos: ['-math.sin(a.data)'],
  tanh: ['(1 - out.data**2)'],
  sigmoid: ['out.data * (1 - out.data)'],
  relu: ['(a.data > 0)'],
  softplus: ['(1 / (1 + math.exp(-a.data)))'],
  abs: ['((a.data > 0) - (a.data < 0))'],
}

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
  return (localFormulas[edge.op][edge.position] ?? '')
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
