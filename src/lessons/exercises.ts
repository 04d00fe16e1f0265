/** Endless exercises in finding gradients by hand, from two operations to a small neuron with its loss. */
import { PythonRandom } from '../engine/random.ts'
import { topologicalOrder } from '../engine/value.ts'
import { evaluate, type Expression } from './expression.ts'
import { chain, neuronWithLoss, type Draft } from './exercise-drafts.ts'
import { mistakesOf } from './mistakes.ts'
import { questionOf, type Question } from './question.ts'
import { expressionOf } from './statements.ts'

/** Two operations; a longer chain; a Value used twice; division, powers and functions; a neuron with its loss. */
export const exerciseLevels = [1, 2, 3, 4, 5] as const

export type ExerciseLevel = (typeof exerciseLevels)[number]

export interface Exercise {
  seed: number
  level: ExerciseLevel
  expression: Expression
  /**
   * The labels to ask for, from the output back: whatever a gradient needs is asked before it. The output itself is
   * not asked; its 1 is on the board from the start.
   */
  ask: readonly string[]
}

const drafts: Readonly<Record<ExerciseLevel, (random: PythonRandom) => Draft>> = {
  1: (random) => chain(random, { operations: 2, reuse: false, taught: 'first' }),
  2: (random) => chain(random, { operations: 4, reuse: false, taught: 'first' }),
  3: (random) => chain(random, { operations: 3, reuse: true, taught: 'first' }),
  4: (random) => chain(random, { operations: 4, reuse: true, taught: 'new' }),
  5: neuronWithLoss,
}

/** About one draft in five is fair, so that this many failures in a row do not happen. */
const mostDrafts = 10_000

/** The same exercise from the same seed, an integer, and level. */
export function exercise(seed: number, level: ExerciseLevel): Exercise {
  const random = new PythonRandom(seed)
  for (let tries = 0; tries < mostDrafts; tries++) {
    const { leaves, statements } = drafts[level](random)
    const expression = expressionOf(leaves, statements)
    const questions = questionsOf(expression)
    if (questions.every(isFair)) return { seed, level, expression, ask: questions.map(({ label }) => label) }
  }
  throw new Error(`exercise found nothing fair to ask from the seed ${seed} at level ${level}.`)
}

function questionsOf(expression: Expression): Question[] {
  const output = evaluate(expression)
  return topologicalOrder(output)
    .reverse()
    .slice(1)
    .map((node) => questionOf(output, node))
}

/** Numbers to work with in one's head, and no usual mistake that is right by chance. */
function isFair(question: Question): boolean {
  const { data, answer, edges } = question
  const sizes = [data, ...edges.map(({ result }) => result.data)].map(Math.abs)
  if (sizes.some((size) => !(size >= 0.05 && size <= 50) || size === 1)) return false
  if (!(Math.abs(answer) >= 0.05 && Math.abs(answer) <= 200)) return false
  const mistakes = mistakesOf(question)
  return edges.every((edge) => {
    const here = mistakes.filter((mistake) => edges.length === 1 || mistake.edge === edge).map(({ id }) => id)
    const usual = edges.length === 1 ? ['sign'] : ['one-path']
    // at the output itself the upstream gradient is 1, and forgetting it cannot be noticed
    if (edges.length === 1 && edge.result.label !== question.output) usual.push('local-only')
    if (edge.op === 'mul' && edge.operands[0]?.label !== edge.operands[1]?.label) usual.push('own-data')
    if (edge.op === 'tanh') usual.push('tanh-of-input')
    return usual.every((id) => here.some((each) => each === id))
  })
}
