/** What a learner is told about a mistake: what happened, and what belongs there. */
import { ops } from '../engine/ops.ts'
import type { EdgeMistakeId, Mistake } from './mistakes.ts'
import type { Question, QuestionEdge, Term } from './question.ts'

/** How numbers are written. */
export type Format = (x: number) => string

/** One or two sentences. */
export function mistakeWords(question: Question, { id, edge }: Mistake, format: Format): string {
  const { label, output, edges } = question
  switch (id) {
    case 'its-data':
      return `${format(question.data)} is the data of ${label}, its number in the forward pass. Its gradient says how much ${output} changes when ${label} moves.`
    case 'zero':
      return `0 would say that ${output} stays as it is when ${label} moves. But ${goesInto(question)}.`
    case 'one-path':
      return `${label} is used ${times(edges.length)}, and you counted only ${way(question, edge)}. Every use contributes: add them up.`
    case 'missing-path':
      return `${label} is used ${times(edges.length)}, and you left out ${way(question, edge)}. Every use contributes: add them all up.`
    case 'paths-multiplied':
      return `You multiplied the contributions of the ${edges.length} uses of ${label}. What comes along different paths adds up.`
    default: {
      const at = edge ?? edges[0]
      if (at === undefined) return ''
      const [happened, instead] = words[id](at, label, format)
      return `${place(question, edge)}${happened}. ${instead}`
    }
  }
}

/** `c goes into d, on the way to L`. */
function goesInto({ label, output, edges }: Question): string {
  const results = [...new Set(edges.map(({ result }) => result.label))]
  if (results.length === 0) return `${label} is the output itself`
  return `${label} goes into ${results.join(' and ')}${results.includes(output) ? '' : `, on the way to ${output}`}`
}

/** How a sentence about one use begins; with a single use there is no need to say which. */
function place(question: Question, edge: QuestionEdge | undefined): string {
  if (question.edges.length === 1) return 'You '
  return edge === undefined ? 'At every use, you ' : `On ${way(question, edge)}, you `
}

/** `the way through d`; `the way into the first place of b` where both places are the Value's. */
function way(question: Question, edge: QuestionEdge | undefined): string {
  if (edge === undefined) return 'one way'
  const same = question.edges.filter(({ result }) => result.label === edge.result.label)
  if (same.length === 1) return `the way through ${edge.result.label}`
  return `the way into the ${edge.position === 0 ? 'first' : 'second'} place of ${edge.result.label} = ${edge.madeBy}`
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`
}

type Words = (edge: QuestionEdge, label: string, format: Format) => [happened: string, instead: string]

const words: Readonly<Record<EdgeMistakeId, Words>> = {
  'own-data': ({ op, operands, position }, label, format) => [
    `multiplied by the data of ${label} itself, ${format(operands[position]?.data ?? Number.NaN)}`,
    op === 'mul'
      ? `At a × it is the other operand that counts: ${termWords(operands[1 - position], format)}.`
      : rule(op),
  ],
  'as-times': ({ op, operands, position }, _, format) => [
    `multiplied by ${termWords(operands[1 - position], format)}, as at a ×`,
    rule(op),
  ],
  'result-data': ({ op, result }, label, format) => [
    `multiplied by ${termWords(result, format)} itself, not by how much it changes with ${label}`,
    rule(op),
  ],
  'not-inverted': ({ op }) => ['multiplied where a division belongs', rule(op)],
  'other-place': ({ op, position, madeBy }) => [
    `took the rule for the ${position === 0 ? 'second' : 'first'} operand of ${madeBy}`,
    rule(op),
  ],
  'no-square': ({ op }) => ['left out the square', rule(op)],
  'square-only': ({ op }) => ['took the square and left out the 1 − before it', rule(op)],
  'tanh-of-input': ({ result }, label) => [
    `squared ${label}, which goes into the tanh`,
    `What comes out is to be squared: 1 − ${result.label}².`,
  ],
  'as-tanh': ({ op }) => ['took the rule of tanh', rule(op)],
  'sigmoid-of-input': ({ result }, label) => [
    `used ${label}, which goes into the sigmoid`,
    `Use what comes out: ${result.label} × (1 − ${result.label}).`,
  ],
  'power-kept': ({ op }) => ['left the power as high as it was', rule(op)],
  'no-factor': ({ op, constant, result }) => [
    `left out the factor ${constant ?? 2}`,
    op === 'pow' ? rule(op) : `The local derivative is 1 / (2 × ${result.label}).`,
  ],
  'exp-as-power': ({ op }) => ['brought the exponent down, as for a power', rule(op)],
  'local-only': ({ result, upstream }, label, format) => [
    `gave the local derivative, how ${result.label} changes with ${label}, without the upstream gradient`,
    `Multiply it by what arrives at ${result.label}: ${result.label}.grad = ${format(upstream)}.`,
  ],
  'upstream-only': ({ result }, label) => [
    `passed on what arrives at ${result.label} without the local derivative`,
    `Multiply it by how much ${result.label} changes with ${label}.`,
  ],
  added: ({ upstream, local }, _, format) => [
    `added the upstream gradient ${format(upstream)} and the local derivative ${format(local)}`,
    'Rates along a chain multiply.',
  ],
  sign: ({ op, position, result, upstream, local }, _, format) => [
    'have the right size with the other sign',
    op === 'neg' || (op === 'sub' && position === 1)
      ? rule(op)
      : `What arrives at ${result.label} is ${format(upstream)}, and the local derivative is ${format(local)}.`,
  ],
}

function rule(op: QuestionEdge['op']): string {
  const { rule } = ops[op]
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`
}

/** `b = −3`, or the number alone if it has no name. */
function termWords(term: Term | undefined, format: Format): string {
  if (term === undefined) return 'the other operand'
  return term.label === '' ? format(term.data) : `${term.label} = ${format(term.data)}`
}
