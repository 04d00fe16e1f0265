/** The line of Python with which the lecture sets a gradient by hand: `x1.grad = w1.data * x1w1.grad`. */
import { productFormula, type Notation } from './local-formula.ts'
import type { Question } from './question.ts'

const python: Notation = {
  data: ({ label, data }) => (label === '' ? bracketed(data) : `${label}.data`),
  grad: ({ result }) => `${result.label}.grad`,
  constant: bracketed,
}

/** The gradient asked for, from names alone; a Value used several times has a sum of as many products. */
export function pythonLine(question: Question): string {
  const products = question.edges.map((edge) => productFormula(edge, python))
  return `${question.label}.grad = ${products.join(' + ') || '1.0'}`
}

/** A negative number before `**` needs brackets, and is clearer with them anywhere. */
function bracketed(x: number): string {
  return x < 0 ? `(${x})` : String(x)
}
