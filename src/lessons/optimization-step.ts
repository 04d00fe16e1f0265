/** One optimization step, and what the gradients foretell of it: 00:51:10 of the lecture, at any step size. */
import { evaluate, type Expression } from './expression.ts'
import { gradientsOf } from './gradients.ts'
import { topologicalOrder } from '../engine/value.ts'

/** A leaf moved by step size × gradient. */
export interface Move {
  label: string
  before: number
  grad: number
  after: number
}

export interface OptimizationStep {
  moves: Move[]
  /** The output at the old leaves, and at the moved ones. */
  before: number
  after: number
  /** The output if it went on in a straight line: before + step size × the sum of grad² over the moved leaves. */
  prediction: number
}

/** Moves the leaves named in `moved` along their gradients, so that the output goes up; a negative step size, down. */
export function optimizationStep(
  expression: Expression,
  stepSize: number,
  moved: readonly string[] = Object.keys(expression.leaves),
): OptimizationStep {
  const output = evaluate(expression)
  const grads = gradientsOf(output)
  const leaves = topologicalOrder(output).filter(({ op }) => op === '')
  const moves = moved.map((label) => {
    const before = expression.leaves[label]
    if (before === undefined) throw new Error(`The expression ${expression.text} has no leaf ${label}.`)
    const leaf = leaves.find((each) => each.label === label)
    // a leaf that the output was not made from does not move it
    const grad = leaf === undefined ? 0 : (grads.get(leaf) ?? 0)
    return { label, before, grad, after: before + stepSize * grad }
  })
  const numbers = {
    ...expression.leaves,
    ...Object.fromEntries(moves.map(({ label, after }) => [label, after])),
  }
  return {
    moves,
    before: output.data,
    after: evaluate(expression, numbers).data,
    prediction: moves.reduce((sum, { grad }) => sum + stepSize * grad * grad, output.data),
  }
}
