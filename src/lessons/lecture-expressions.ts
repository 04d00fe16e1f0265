/** The lecture's expressions by name, so that a lesson can name one and stay plain data. */
import type { Expression } from './expression.ts'
import { neuron } from './neuron.ts'
import { simpleExpression } from './simple-expression.ts'

export type ExpressionName = 'simple expression' | 'neuron'

export const lectureExpressions: Readonly<Record<ExpressionName, Expression>> = {
  'simple expression': simpleExpression,
  neuron,
}
