/** The expression that is on the board at a step: its act's, with the numbers that the step has in the leaves. */
import type { Expression } from './expression.ts'
import { lectureExpressions } from './lecture-expressions.ts'
import type { Act, Step } from './lesson.ts'

export function expressionAt(act: Act, step: Step): Expression {
  const expression = lectureExpressions[act.expression]
  return 'leaves' in step ? { ...expression, leaves: { ...expression.leaves, ...step.leaves } } : expression
}
