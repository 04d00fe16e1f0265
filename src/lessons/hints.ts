/** Four hints for a question, each closer to the answer than the one before; the last leaves only the arithmetic. */
import { ops } from '../engine/ops.ts'
import { productFormula, type Notation } from './local-formula.ts'
import type { Format } from './mistake-words.ts'
import type { Question } from './question.ts'

/** The level of a hint: which operation, its rule, the product in symbols, the product in numbers. */
export type HintLevel = 1 | 2 | 3 | 4

/** The hint of a level, in a sentence or two. */
export function hint(question: Question, level: HintLevel, format: Format): string {
  const { label, output, edges } = question
  if (edges.length === 0) return baseCaseHints(output, format)[level - 1] ?? ''
  switch (level) {
    case 1:
      return whereUsed(question)
    case 2:
      return rules(question)
    case 3:
      return `${label}.grad = ${formula(question, inSymbols)}`
    case 4:
      return `${label}.grad = ${formula(question, inNumbers(format))}`
  }
}

function baseCaseHints(output: string, format: Format): string[] {
  return [
    `No operation uses ${output}: it is the output, where the backward pass begins.`,
    `The gradient of ${output} says how much ${output} changes when ${output} moves.`,
    `${output}.grad = ∂${output}/∂${output}`,
    `${output}.grad = ${format(1)}`,
  ]
}

function whereUsed({ label, edges }: Question): string {
  const made = edges.map(({ op, result, madeBy }) => `${ops[op].symbol} makes ${result.label} = ${madeBy}`)
  const uses = new Set(made)
  const count = edges.length === 1 ? '' : `${edges.length} times, `
  return `${label} is used ${count}where ${[...uses].join(', and where ')}.`
}

function rules({ edges }: Question): string {
  const rules = [...new Set(edges.map(({ op }) => `${capital(ops[op].rule)}.`))]
  if (edges.length > 1) rules.push('What comes back along several edges adds up.')
  return rules.join(' ')
}

function formula({ edges }: Question, notation: Notation): string {
  return edges.map((edge) => typeset(productFormula(edge, notation))).join(' + ')
}

/** Names as the board has them. */
const inSymbols: Notation = {
  data: ({ label, data }) => (label === '' ? bracketed(String(data)) : label),
  grad: ({ result }) => `${result.label}.grad`,
  constant: (x) => bracketed(String(x)),
}

function inNumbers(format: Format): Notation {
  const number = (x: number): string => bracketed(format(x))
  return { data: ({ data }) => number(data), grad: ({ upstream }) => number(upstream), constant: number }
}

/** From Python's signs to those of a textbook. */
function typeset(python: string): string {
  return python
    .replaceAll('math.', '')
    .replace(/(?<![\d.])(-?)([01])\.0(?!\d)/, (_, minus: string, digit: string) =>
      minus ? `(−${digit})` : digit,
    )
    .replaceAll('**2', '²')
    .replaceAll('**', '^')
    .replaceAll('*', '×')
    .replaceAll('/', '÷')
    .replaceAll('-', '−')
}

/** A negative number after a sign or before a power needs brackets. */
function bracketed(text: string): string {
  return /^[-−]/.test(text) ? `(${text})` : text
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
