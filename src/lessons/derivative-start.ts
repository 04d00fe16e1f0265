/** Where an author lets a derivative begin: checked here, so that a slip stops the build and says what is needed. */
import { inputsOf, largestH, type DerivativeQuestion } from './derivative.ts'
import { PropError } from './prop-error.ts'

/**
 * With the first input nudged, by the largest h, so that the secant is seen. Throws an `ExpressionError` for an f that
 * cannot be read, and a `PropError` for numbers that are not those of its inputs.
 */
export function startOf(f: string, at: number | Readonly<Record<string, number>>): DerivativeQuestion {
  const inputs = inputsOf(f)
  const [by = ''] = inputs
  const given = typeof at === 'number' ? { [by]: at } : at
  const missing = inputs.filter((name) => given[name] === undefined)
  if (missing.length > 0)
    throw new PropError(`it needs a number for ${missing.join(' and ')}; ${example(inputs)}`)
  const strange = Object.keys(given).filter((name) => !inputs.includes(name))
  if (strange.length > 0) throw new PropError(`it has no input ${strange.join(' and ')}; ${example(inputs)}`)
  return { f, at: Object.fromEntries(inputs.map((name) => [name, given[name] ?? 0])), by, h: largestH }
}

function example(inputs: readonly string[]): string {
  return `write at={{ ${inputs.map((name) => `${name}: 1`).join(', ')} }}`
}
