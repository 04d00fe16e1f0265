/** Expressions as text: "e = a*b; d = e + c; L = d*f" becomes Values with those names. */
import { StatementReader } from './statement-reader.ts'
import { ExpressionError } from './syntax.ts'
import type { Value } from './value.ts'

export { ExpressionError }

/** What a text stands for. */
export interface Expression {
  /** The leaves that were given, and then all that the text names, each where it was first named. */
  readonly values: ReadonlyMap<string, Value>
  /** The Value of the last statement. */
  readonly root: Value
}

const longestText = 20_000

/**
 * Reads statements, one a line or separated by semicolons: `name = …`, `name += …` (also -=, *= and /=), or a bare
 * expression. Names without a statement of their own take their numbers from `leaves`. There are + - * / ** ( ), with
 * Python's precedence, `^` as another way to write a power and − a minus, the functions of the table as `tanh(n)` or
 * `n.tanh()`, and `sum` and `mean` of a list. Numbers among themselves are computed at once; Values become a graph of
 * at most 10,000 nodes, leaves included, of at most 20,000 characters. Whatever cannot be read is an `ExpressionError`.
 */
export function parseExpression(text: string, leaves: Readonly<Record<string, number>> = {}): Expression {
  if (text.length > longestText)
    throw new ExpressionError('the text goes on', longestText + 1, `use at most ${longestText} characters`)
  const reader = new StatementReader(leaves)
  let root: Value | undefined
  for (const { 0: statement, index } of text.replaceAll('−', '-').matchAll(/[^;\n]+/g))
    if (statement.trim() !== '') root = reader.read(statement, index)
  if (root === undefined) throw new ExpressionError('nothing to compute', 1, 'write for example L = a * b')
  return { values: reader.values, root }
}
