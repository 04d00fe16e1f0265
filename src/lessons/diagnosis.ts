/** Whether an answer is right; and if not, what probably happened, found in the graph rather than guessed. */
import { agrees, isRight } from './agreement.ts'
import { mistakeWords, type Format } from './mistake-words.ts'
import { mistakesOf, type MistakeId } from './mistakes.ts'
import type { Question } from './question.ts'

export type CauseId = MistakeId | 'base-case' | 'not-finite' | 'rounding' | 'unknown'

export interface Cause {
  id: CauseId
  /** One or two sentences for the reader. */
  said: string
}

export type Diagnosis = { right: true } | { right: false; causes: readonly Cause[] }

/** Every mistake that leads to the number given, the likelier ones first; `unknown` if none does. */
export function diagnose(question: Question, given: number, format: Format): Diagnosis {
  if (isRight(question, given)) return { right: true }
  if (!Number.isFinite(given) || !Number.isFinite(question.answer))
    return { right: false, causes: [notFinite(question, given, format)] }
  const causes: Cause[] = mistakesOf(question)
    .filter(({ number }) => agrees(given, number))
    .map((mistake) => ({ id: mistake.id, said: mistakeWords(question, mistake, format) }))
  if (question.edges.length === 0) causes.unshift(baseCase(question))
  if (causes.length === 0) causes.push(isNear(given, question.answer) ? rounding() : unknown(question))
  return { right: false, causes }
}

/** Within 2 % (0.51 for 0.5 is, whatever its floats say), or within what a calculation with rounded numbers may come to where the gradient is 0. */
function isNear(given: number, answer: number): boolean {
  return Math.abs(given - answer) <= Math.max(0.02 * (1 + 1e-9) * Math.abs(answer), 5e-4)
}

function rounding(): Cause {
  return {
    id: 'rounding',
    said: 'Very close, but rounded on the way. Use four decimals, or type the expression and leave the calculation to the page.',
  }
}

function baseCase({ output }: Question): Cause {
  return {
    id: 'base-case',
    said: `${output} is the output itself, and it changes one for one with itself: the base case is 1.`,
  }
}

function notFinite({ label, output, answer }: Question, given: number, format: Format): Cause {
  const said = Number.isFinite(answer)
    ? `That comes to ${format(given)}, which is not a number that a gradient can be compared with. Look for a division by 0 or a number that is too large.`
    : `The engine gets ${format(answer)} here: at this point ${output} has no finite slope along ${label}.`
  return { id: 'not-finite', said }
}

/** The place to look, without the numbers. */
function unknown({ label, edges }: Question): Cause {
  const products = edges.map(
    ({ result, madeBy }) =>
      `${result.label} = ${madeBy}: take what arrives there, ${result.label}.grad, times how much ${result.label} changes with ${label}`,
  )
  const said =
    edges.length === 1
      ? `Look at ${products.join('')}.`
      : `${label} is used ${edges.length} times, and the contributions add up. Look at ${products.join('; and at ')}.`
  return { id: 'unknown', said }
}
