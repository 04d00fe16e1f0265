/** Numbers as Python has them: ints and floats, and the sums at which Python stops where a calculator would say infinity. */
import { ops, type OpName } from '../engine/ops.ts'
import { pythonFloat } from '../engine/python-float.ts'

export interface PythonNumber {
  /** The double the engine computes with; an int is one of at most 2⁵³. */
  x: number
  isInt: boolean
}

/** What Python raises instead of an answer. */
export interface PythonError {
  type: 'ZeroDivisionError' | 'OverflowError' | 'ValueError'
  why: string
}

/** `2`, `2.0`, `-1e-07`: as Python prints it. */
export function pythonNumber({ x, isInt }: PythonNumber): string {
  return isInt ? String(x) : pythonFloat(x)
}

/**
 * One operation of the table on plain numbers, as Python's own operators and its module math do it. Throws a RangeError
 * for what Python can hold and a double cannot: ints beyond 2⁵³ and complex numbers.
 */
export function compute(op: OpName, a: PythonNumber, b?: PythonNumber): PythonNumber | PythonError {
  const error = errorOf(op, a.x, b?.x ?? 0)
  if (error !== undefined) return error
  const isInt = staysInt(op, a, b)
  // the greater of two equals is the first: Python's max(-0.0, 0.0) is -0.0
  const x = op === 'relu' && a.x === 0 ? a.x : ops[op].forward(a.x, ...(b === undefined ? [] : [b.x]))
  if (op === 'pow' && Number.isNaN(x) && a.x < 0) throw new RangeError('an answer that is a complex number')
  if (op === 'pow' && !Number.isFinite(x) && Number.isFinite(a.x) && !isInt)
    return { type: 'OverflowError', why: 'the power is beyond the largest float' }
  if (isInt && !Number.isSafeInteger(Math.round(x)))
    throw new RangeError('a whole number too large for this figure')
  // an int has no −0
  return { x: isInt ? Math.round(x) + 0 : x, isInt }
}

function staysInt(op: OpName, a: PythonNumber, b: PythonNumber | undefined): boolean {
  if (!a.isInt || b?.isInt === false) return false
  if (op === 'pow') return (b?.x ?? -1) >= 0
  if (op === 'relu') return a.x >= 0
  return ['add', 'sub', 'mul', 'neg', 'abs'].includes(op)
}

/** math.exp overflows above the logarithm of the largest double. */
const largestExponent = Math.log(Number.MAX_VALUE)

function errorOf(op: OpName, a: number, b: number): PythonError | undefined {
  switch (op) {
    case 'div':
      return b === 0 ? { type: 'ZeroDivisionError', why: 'Python divides nothing by zero' } : undefined
    case 'pow':
      return a === 0 && b < 0
        ? { type: 'ZeroDivisionError', why: 'a negative power of 0 would divide by zero' }
        : undefined
    case 'exp':
    case 'sigmoid': {
      const exponent = op === 'exp' ? a : -a
      return exponent > largestExponent && exponent !== Infinity
        ? { type: 'OverflowError', why: 'math.exp would be beyond the largest float' }
        : undefined
    }
    case 'log':
      return a <= 0 ? { type: 'ValueError', why: 'math.log knows only numbers above 0' } : undefined
    case 'sqrt':
      return a < 0 ? { type: 'ValueError', why: 'math.sqrt knows no negative number' } : undefined
    case 'sin':
    case 'cos':
      return Math.abs(a) === Infinity
        ? { type: 'ValueError', why: `math.${op} knows no infinity` }
        : undefined
    default:
      return undefined
  }
}
