/** What a derivative tells: the slope of a function by one of its inputs, measured with a nudge and found by `backward()`. */
import { ExpressionError, parseExpression } from '../engine/expression.ts'
import type { Value } from '../engine/value.ts'
import { floatFloor } from './float-floor.ts'
import { nudge, type Nudge } from './nudge.ts'
import { inputNames, placedIn, withProducts } from './school-notation.ts'
import { slopeInWords } from './slope-words.ts'

/** A function, and where and by what its slope is asked for. */
export interface DerivativeQuestion {
  /** As people write it: `3x^2 - 4x + 5`, `a*b + c`. */
  f: string
  /** A number for each input of f. */
  at: Readonly<Record<string, number>>
  /** The input that is nudged. */
  by: string
  /** How far, from `smallestH` to `largestH`. */
  h: number
}

export interface Slopes {
  /** The slope by the secant, from f before and after. */
  nudge: Nudge
  /** The slope by `backward()`. */
  grad: number
  /** How far the two are apart. */
  error: number
  /** What there is to say of them. */
  said: string
}

export const largestH = 1
export const smallestH = 1e-12
const mostInputs = 6

/** The inputs of f in order, `x` for a function without any; throws an `ExpressionError` where f cannot be read. */
export function inputsOf(f: string): string[] {
  if (f.trim() === '') throw new ExpressionError('nothing to draw', 1, 'write for example 3x^2 - 4x + 5')
  const names = inputNames(f)
  if (names.length > mostInputs)
    throw new ExpressionError(
      `${names.length} inputs, ending in ${names.at(-1)}`,
      f.length,
      `use at most ${mostInputs}`,
    )
  const inputs = names.length === 0 ? ['x'] : names
  build(f, Object.fromEntries(inputs.map((name) => [name, 1])))
  return inputs
}

/** Both slopes at the place asked for. */
export function slopesOf({ f, at, by, h }: DerivativeQuestion): Slopes {
  const { output, input } = built({ f, at, by })
  output.backward()
  const { grad } = input
  const found = nudge(output, input, h)
  const error = Math.abs(found.slope - grad)
  const floor = floatFloor(output, input, h)
  return { nudge: found, grad, error, said: slopeInWords({ output, input, found, grad, error, floor }) }
}

/** f over its chosen input, the others held still: so many points from one end to the other, NaN where it has no value. */
export function curveOf(
  question: Omit<DerivativeQuestion, 'h'>,
  { from, to, points }: { from: number; to: number; points: number },
): { x: number; y: number }[] {
  const { output, input } = built(question)
  return Array.from({ length: points }, (_, index) => {
    const x = from + ((to - from) * index) / (points - 1)
    return { x, y: nudge(output, input, x - input.data).after }
  })
}

function built({ f, at, by }: Omit<DerivativeQuestion, 'h'>): { output: Value; input: Value } {
  const { root, values } = build(f, at)
  const input = values.get(by)
  if (input === undefined) throw new Error(`f has no input ${by}; it has ${Object.keys(at).join(', ')}.`)
  // A name for the formulas; an input that is f itself keeps its own.
  if (root.label === '') root.label = 'f'
  return { output: root, input }
}

function build(
  f: string,
  at: Readonly<Record<string, number>>,
): { root: Value; values: ReadonlyMap<string, Value> } {
  return placedIn(f, () => parseExpression(withProducts(f), at))
}
