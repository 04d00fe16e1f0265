/** What the reader types for a gradient: a number, or an expression over what is on the board. Loads the parser. */
import { ExpressionError } from '../engine/syntax.ts'
import { evaluateAnswer } from './answer-evaluation.ts'
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
  const { start, other } = afterEquals(text, question.label)
  if (other !== undefined)
    return { problem: `${other} is set here, and ${question.label}.grad is what is asked for`, position: 1 }
  if (text.slice(start).trim() === '')
    return { problem: 'nothing is here yet: type a number or an expression', position: start + 1 }
  const { python, places } = inPython(text, start)
  try {
    return { number: evaluateAnswer(python, question) }
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const place = places[error.position - 1] ?? text.length
    return { problem: error.message.replace(` at ${error.position};`, ':'), position: place + 1 }
  }
}

/** Where the answer starts: `=` and `c.grad =` before it say nothing, unless they name another gradient. */
function afterEquals(text: string, label: string): { start: number; other?: string } {
  const [left, name] = /^\s*(?:([\w.]+)\s*)?=(?!=)/.exec(text) ?? []
  if (left === undefined) return { start: 0 }
  return name === undefined || name === `${label}.grad`
    ? { start: left.length }
    : { start: left.length, other: name }
}

const inPythons: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
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
function inPython(text: string, start: number): { python: string; places: number[] } {
  let python = ''
  const places: number[] = []
  const commas = decimalCommas(text)
  for (let place = start; place < text.length; place++) {
    const sign = text.charAt(place)
    const written = commas.has(place) ? '.' : (inPythons[sign] ?? sign)
    python += written
    for (let i = 0; i < written.length; i++) places.push(place)
  }
  return { python, places }
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
