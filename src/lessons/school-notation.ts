/** Formulas as school writes them, 3x² as `3x^2`: the times that is not written, put in for the engine's reader. */
import { ExpressionError } from '../engine/expression.ts'

const tokens = /(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|\s+|[^]/g

/**
 * The text with a `*` after a number or a closing bracket that a name, a number or an opening bracket follows: `3x`,
 * `2(x + 1)`, `(x + 1)(x - 1)`. A name before a bracket stays a function: `x(x + 1)` is for the reader to refuse.
 */
export function withProducts(text: string): string {
  return pieces(text)
    .map(({ piece, isProduct }) => (isProduct ? '*' : '') + piece)
    .join('')
}

/** Runs what reads `withProducts(text)`, with the places in its errors counted in the text as it was written. */
export function placedIn<T>(text: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const [, problem = error.message, remedy = ''] = /^(.*) at \d+; (.*)$/s.exec(error.message) ?? []
    let put = 0
    for (const { isProduct, at } of pieces(text)) if (isProduct && at + put + 1 < error.position) put++
    throw new ExpressionError(problem, Math.max(1, error.position - put), remedy)
  }
}

/** The names that a text takes as its inputs, in order: neither functions, nor methods, nor what it names itself. */
export function inputNames(text: string): string[] {
  const named = new Set([...text.matchAll(/([A-Za-z_]\w*)\s*=/g)].map(([, name = '']) => name))
  // after a number only a name of its own can begin: the e of 2e3 is no name
  const names = [...text.matchAll(tokens)].flatMap(({ 2: name, index }) => {
    if (name === undefined) return []
    const isCall = /^\s*\(/.test(text.slice(index + name.length))
    return isCall || /\.\s*$/.test(text.slice(0, index)) || named.has(name) ? [] : [name]
  })
  return [...new Set(names)]
}

function pieces(text: string): { piece: string; at: number; isProduct: boolean }[] {
  let before: 'factor' | 'other' = 'other'
  return [...text.matchAll(tokens)].map(({ 0: piece, 1: number, 2: name, index }) => {
    if (piece.trim() === '') return { piece, at: index, isProduct: false }
    const begins = number !== undefined || name !== undefined || piece === '('
    const isProduct = before === 'factor' && begins
    before = number !== undefined || piece === ')' ? 'factor' : 'other'
    return { piece, at: index, isProduct }
  })
}
