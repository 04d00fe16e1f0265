/** The expression an author gives to a broken pass: checked here, so that a slip stops the build and says what is needed. */
import { parseExpression } from '../engine/expression.ts'
import { topologicalOrder, type Value } from '../engine/value.ts'
import { madeBy } from './graph.ts'
import { PropError } from './prop-error.ts'

/**
 * Its output. Throws an `ExpressionError` where it cannot be read, and a `PropError` unless it computes something, each of
 * its Values has a name of its own, by which the figure tells them apart, and all leaves are used.
 */
export function outputToBreak(text: string, leaves: Readonly<Record<string, number>>): Value {
  const output = parseExpression(text, leaves).root
  const order = topologicalOrder(output)
  const nameless = order.find(({ label }) => label === '')
  if (nameless?.op === '')
    throw new PropError(`the number ${nameless.data} has no name; give it one, as in k = ${nameless.data}`)
  if (nameless) throw new PropError(`${madeBy(nameless)} has no name; make it a statement, as in s = a + b`)
  const names = order.map(({ label }) => label)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    throw new PropError(`two of its Values are called ${twice}; give each its own name`)
  const unused = Object.keys(leaves).filter((name) => !names.includes(name))
  if (unused.length > 0)
    throw new PropError(`it does not use ${unused.join(' and ')}; leave it out of leaves`)
  if (output.op === '') throw new PropError('it computes nothing; write for example b = a + a')
  return output
}
