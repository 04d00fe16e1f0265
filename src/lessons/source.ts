/** What can stand in the Expression field: statements, or a network of the lecture. */
import { ExpressionError, parseExpression } from '../engine/expression.ts'
import type { Value } from '../engine/value.ts'
import { buildNetwork, isNetworkText, readNetworkText } from './network-text.ts'

export { ExpressionError }

/** The output of whatever the text says; throws an `ExpressionError` that says where it cannot be read. */
export function readSource(text: string): Value {
  return isNetworkText(text) ? buildNetwork(readNetworkText(text)) : parseExpression(text).root
}
