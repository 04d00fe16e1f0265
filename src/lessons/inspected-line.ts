/** A line of Python about Values, read into a tree: what the inspector can follow, and a sentence for what it cannot. */
import { ExpressionError } from '../engine/syntax.ts'
import type { PythonClass } from './python-class.ts'
import type { PythonNumber } from './python-number.ts'
import { possible, TermReader } from './term-reader.ts'

export type Sign = '+' | '-' | '*' | '/' | '**'

export type Term =
  | { kind: 'number'; number: PythonNumber }
  | { kind: 'name'; name: string }
  | { kind: 'binary'; sign: Sign; left: Term; right: Term }
  | { kind: 'negative'; operand: Term }
  | { kind: 'method'; object: Term; name: string; operands: Term[] }
  | { kind: 'attribute'; object: Term; name: string }
  | { kind: 'value'; data: Term; label?: string }

export interface InspectedLine {
  /** As it was written. */
  text: string
  /** The name before `=`. */
  target?: string
  /** Of `+=` and its like. */
  sign?: Sign
  prints: boolean
  term: Term
}

/** What a term comes to, known before anything runs: only an attribute can be neither a Value nor a number. */
export type TermType = 'Value' | 'number' | 'other'

const longestLine = 80
const keywords =
  /^(?:False|None|True|Value|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|print|raise|return|try|while|with|yield)$/

/**
 * One line: `x = Value(2.0)`, `a += b`, `print(a)`, or an expression of the engine's language with `names` in it.
 * Whatever else is an `ExpressionError` that says where and what is possible.
 */
export function readLine(
  text: string,
  pythonClass: PythonClass,
  names: Readonly<Record<string, TermType>>,
): InspectedLine {
  if (text.length > longestLine)
    throw new ExpressionError('the line goes on', longestLine + 1, `use at most ${longestLine} characters`)
  if (text.trim() === '') throw new ExpressionError('an empty line', 1, 'write for example a + b')
  const end = text.search(/[;\n#]/)
  if (end !== -1) throw new ExpressionError('more than one line', end + 1, 'write one line at a time')
  const line = text.replaceAll('−', '-')
  const [head = '', target, sign] = /^\s*(?:([A-Za-z_]\w*)\s*(\*\*|[-+*/])?=(?!=)\s*)?/.exec(line) ?? []
  if (target !== undefined && keywords.test(target))
    throw new ExpressionError(`${target} as a name`, 1, 'Python needs the word itself; use another name')
  const reader = new TermReader(pythonClass, names, head.length)
  const rest = line.slice(head.length)
  const labelled = /^Value\(([^(),]*),\s*label\s*=\s*(["'])([^"'\\]*)\2\s*\)\s*$/.exec(rest)
  if (labelled?.[1] !== undefined) {
    const { term } = reader.read(`Value(${labelled[1]})`)
    return lineOf(text, target, sign, {
      prints: false,
      term: { ...term, label: labelled[3] ?? '' } as Term,
    })
  }
  const read = reader.read(rest)
  if (sign !== undefined) {
    if (target === undefined || names[target] === undefined)
      throw new ExpressionError(`${target} is used before it has a value`, 1, 'use a name that is shown')
    if (read.type === 'other' || sign === '**') throw new ExpressionError(`${sign}= here`, 1, possible)
  }
  if (read.prints && target !== undefined)
    throw new ExpressionError('a name for what print returns', 1, 'print returns nothing; leave the name out')
  return lineOf(text, target, sign, read)
}

function lineOf(
  text: string,
  target: string | undefined,
  sign: string | undefined,
  { prints, term }: { prints: boolean; term: Term },
): InspectedLine {
  return {
    text: text.trim(),
    ...(target === undefined ? {} : { target }),
    ...(sign === undefined ? {} : { sign: sign as Sign }),
    prints,
    term,
  }
}
