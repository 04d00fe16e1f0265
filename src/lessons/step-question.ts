/** What a step asks, and the line of Python that answers it. Apart from the boards: it is needed at few steps. */
import { topologicalOrder } from '../engine/value.ts'
import { evaluate } from './expression.ts'
import { lectureExpressions } from './lecture-expressions.ts'
import type { Act, Step } from './lesson.ts'
import { pythonLine } from './python-line.ts'
import { questionOf, type Question } from './question.ts'

/** The question of a step that sets a gradient; undefined for every other. */
export function stepQuestion(act: Act, step: Step): Question | undefined {
  if (step.kind !== 'set') return undefined
  const expression = lectureExpressions[act.expression]
  const output = evaluate(expression)
  const value = topologicalOrder(output).find(({ label }) => label === step.value)
  if (value === undefined)
    throw new Error(`Step ${step.id} names ${step.value}, which ${expression.text} does not have.`)
  return questionOf(output, value)
}

/** The lines of Python that do a step, as the lecture writes them; undefined where it writes none. */
export function stepPython(act: Act, step: Step): string | undefined {
  const question = stepQuestion(act, step)
  if (question) return pythonLine(question)
  if (step.kind !== 'step' || act.move === undefined) return undefined
  const { leaves, stepSize } = act.move
  return leaves.map((leaf) => `${leaf}.data += ${stepSize} * ${leaf}.grad`).join('\n')
}
