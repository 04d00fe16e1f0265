/** Where an author lets a derivative begin: checked here, so that a slip stops the build and says what is needed. */
import { inputsOf, largestH, type DerivativeQuestion } from './derivative.ts'

/** With the first input nudged, by the largest h, so that the secant is seen; throws a sentence for the author. */
export function startOf(f: string, at: number | Readonly<Record<string, number>>): DerivativeQuestion {
  const inputs = readable(f)
  const [by = ''] = inputs
  const given = typeof at === 'number' ? { [by]: at } : at
  const missing = inputs.filter((name) => given[name] === undefined)
  if (missing.length > 0)
    throw new Error(
      `<Derivative f="${f}" /> needs a number for ${missing.join(' and ')}: ${example(inputs)}.`,
    )
  const strange = Object.keys(given).filter((name) => !inputs.includes(name))
  if (strange.length > 0)
    throw new Error(
      `<Derivative f="${f}" /> has no input ${strange.join(' and ')}; it has ${inputs.join(', ')}.`,
    )
  return { f, at: Object.fromEntries(inputs.map((name) => [name, given[name] ?? 0])), by, h: largestH }
}

function readable(f: string): string[] {
  try {
    return inputsOf(f)
  } catch (error) {
    throw new Error(`<Derivative f="${f}" /> cannot be read: ${(error as Error).message}.`, { cause: error })
  }
}

function example(inputs: readonly string[]): string {
  return `write at={{ ${inputs.map((name) => `${name}: 1`).join(', ')} }}`
}
