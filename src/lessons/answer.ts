/** What the reader types for a gradient: a number, or an expression over what is on the board. Loads the parser. */
import { ExpressionError } from '../engine/syntax.ts'
import { evaluateAnswer } from './answer-evaluation.ts'
import { inLearnersWords } from './answer-words.ts'
import type { Question } from './question.ts'

/** A number to be judged; or what cannot be read, in words, and which character of the text it begins at, from 1. */
export type Answer = { number: number } | { problem: string; position: number }

const longest = 1000

/**
 * Reads `-2`, `−2`, `0,5`, `1/2`, `d.grad*1`, `1 - o**2`, `1 − o²` or the whole line `c.grad = d.grad * 1.0`. A name
 * alone is its data. The number may be NaN or infinite, as that of 1/0.
 */
export function readAnswer(text: string, question: Question): Answer {
  if (text.length > longest)
    return { problem: `this is too long: use at most ${longest} characters`, position: longest + 1 }
  const { start, name, sign } = leftSide(text)
  const asked = `${question.label}.grad`
  if (sign !== '=' && sign !== '+=')
    return {
      problem: `${sign} sets nothing: write ${asked} = or the answer alone`,
      position: start - sign.length + 1,
    }
  if (name !== undefined && name !== asked)
    return { problem: `${name} is set here, and ${asked} is what is asked for`, position: 1 }
  if (text.slice(start).trim() === '')
    return { problem: 'nothing is here yet: type a number or an expression', position: start + 1 }
  const commas = decimalCommas(text)
  const ambiguous = thousands(text, commas)
  if (ambiguous !== undefined) return ambiguous
  const { python, places } = inPython(text, start, commas, hasX(question))
  try {
    return { number: evaluateAnswer(python, question) }
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const place = places[error.position - 1] ?? text.length
    return {
      problem: inLearnersWords(error.message.replace(` at ${error.position};`, ':')),
      position: place + 1,
    }
  }
}

/**
 * What stands before the answer: `=`, `c.grad =`, or the lecture's next line `c.grad +=`, to a gradient that is 0 so
 * far; and what should not, `c.grad ==` and `c.grad:`.
 */
function leftSide(text: string): { start: number; name?: string | undefined; sign: string } {
  const [left, name, sign = '='] = /^\s*([\w.]+)?\s*(==|\+=|=|:=?)/.exec(text) ?? []
  return left === undefined ? { start: 0, sign } : { start: left.length, name, sign }
}

const inPythons: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '×': '*',
  '·': '*',
  '∙': '*',
  '÷': '/',
  '²': '**2',
  '³': '**3',
  '∞': 'inf',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** The same in Python's signs, with the place in the text that each of its characters comes from. */
function inPython(
  text: string,
  start: number,
  commas: ReadonlySet<number>,
  isX: boolean,
): { python: string; places: number[] } {
  let python = ''
  const places: number[] = []
  for (let place = start; place < text.length; place++) {
    const sign = text.charAt(place)
    const written = commas.has(place) ? '.' : !isX && isTimes(text, place) ? '*' : (inPythons[sign] ?? sign)
    python += written
    for (let i = 0; i < written.length; i++) places.push(place)
  }
  return { python, places }
}

/** A board may have an x of its own. */
function hasX({ known }: Question): boolean {
  return known.some(({ label }) => label.toLowerCase() === 'x')
}

/** An x that stands alone behind something is how one writes times where no key has it. */
function isTimes(text: string, place: number): boolean {
  return /[\w.)]\s+$/.test(text.slice(0, place)) && /^x\s/i.test(text.slice(place))
}

/** The commas between two digits that cannot part two arguments: those that are not in the brackets of `pow(…)`. */
function decimalCommas(text: string): Set<number> {
  const commas = new Set<number>()
  const brackets: boolean[] = []
  for (const { 0: found, index } of text.matchAll(/(\bpow\s*)?\(|\)|(?<=\d),(?=\d)/g)) {
    if (found === ')') brackets.pop()
    else if (found !== ',') brackets.push(found !== '(')
    else if (!brackets.at(-1)) commas.add(index)
  }
  return commas
}

/** A comma before exactly three digits parts thousands for some and decimals for others; 0,500 can only be a half. */
function thousands(text: string, commas: ReadonlySet<number>): Answer | undefined {
  for (const { 0: number, index } of text.matchAll(/(?<![\w.,])(?!0)\d+(?:,\d{3})+(?!\d)/g)) {
    if (!commas.has(index + number.indexOf(','))) continue
    const whole = number.replaceAll(',', '')
    const decimal = number.replace(',', '.').replace(/0{1,2}$/, '')
    const remedy = decimal.includes(',') ? `write ${whole}` : `write ${whole} or ${decimal}`
    return { problem: `the comma in ${number} may mean two things: ${remedy}`, position: index + 1 }
  }
  return undefined
}
