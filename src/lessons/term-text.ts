/** A term written as Python, with what is worked out already in place of how. */
import type { Sign, Term } from './inspected-line.ts'
import { pythonNumber } from './python-number.ts'

/** How tightly each binds. */
const tightness: Readonly<Record<Sign, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '**': 4 }
const ofNegative = 3
const ofDots = 5

/** `done` has the text of every term that is worked out. */
export function termText(term: Term, done: ReadonlyMap<Term, string>): string {
  const known = done.get(term)
  if (known !== undefined) return known
  switch (term.kind) {
    case 'number':
      return pythonNumber(term.number)
    case 'name':
      return term.name
    case 'binary': {
      const own = tightness[term.sign]
      // a power leans to the right, all else to the left
      const [left, right] = term.sign === '**' ? [own + 1, ofNegative] : [own, own + 1]
      const gap = term.sign === '**' ? '' : ' '
      return `${within(term.left, left, done)}${gap}${term.sign}${gap}${within(term.right, right, done)}`
    }
    case 'negative':
      return `-${within(term.operand, ofNegative, done)}`
    case 'method':
      return `${within(term.object, ofDots, done)}.${term.name}(${term.operands.map((each) => termText(each, done)).join(', ')})`
    case 'attribute':
      return `${within(term.object, ofDots, done)}.${term.name}`
    case 'value':
      return `Value(${termText(term.data, done)}${term.label === undefined ? '' : `, label="${term.label}"`})`
  }
}

/** In brackets where it binds less tightly than its place needs. */
function within(term: Term, needed: number, done: ReadonlyMap<Term, string>): string {
  const text = termText(term, done)
  const known = done.get(term)
  // a negative number that is worked out still has its sign
  const own = known !== undefined ? (known.startsWith('-') ? ofNegative : ofDots) : tightnessOf(term)
  return own < needed ? `(${text})` : text
}

function tightnessOf(term: Term): number {
  if (term.kind === 'binary') return tightness[term.sign]
  if (term.kind === 'negative') return ofNegative
  return ofDots
}
