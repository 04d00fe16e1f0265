/** Questions by name. */
import { topologicalOrder } from '../../src/engine/value.ts'
import { evaluate, type Expression } from '../../src/lessons/expression.ts'
import { questionOf, type Question } from '../../src/lessons/question.ts'

/** Numbers as in the source of a test. */
export const plain = (x: number): string => String(Number(x.toFixed(4)))

/** Asks for the gradient of the Value of that name. */
export function asked<Leaf extends string>(expression: Expression<Leaf>, label: string): Question {
  const output = evaluate(expression)
  const node = topologicalOrder(output).find((value) => value.label === label)
  if (node === undefined) throw new Error(`There is no ${label} in ${expression.text}.`)
  return questionOf(output, node)
}
