/** Machines: what a program runs on, be it typed arrays or WebAssembly. All of a machine's arrays stay where they are. */
import type { Numbers } from './numbers.ts'

export interface Machine {
  readonly form: 'typed arrays' | 'WebAssembly'
  /** The numbers at the places that `Numbers` gave out. */
  readonly numbers: Float64Array
  /** The inputs and targets of all examples, a column for each. */
  readonly examples: readonly Float64Array[]
  /** The outputs of the last run, a column for each, the batch's first example first. */
  readonly outputs: readonly Float64Array[]
  /** Where `evaluate` takes its inputs from and leaves its outputs; their length is how many fit at once. */
  readonly evaluated: { readonly inputs: readonly Float64Array[]; readonly outputs: readonly Float64Array[] }
  /** Tells that the examples were changed. */
  loaded(): void
  /** Both passes over the examples from `from` up to, but not including, `to`. */
  run(from: number, to: number): void
  /** Evaluates that many of the inputs. */
  evaluate(count: number): void
  /** Moves every parameter against its gradient. */
  descend(learningRate: number): void
}

/** The numbers of a plan before its first run: the constants. */
export function fillConstants(numbers: Float64Array, { constants }: Numbers): void {
  for (const { place, value } of constants) numbers[place] = value
}

/** Gradient descent on the numbers of a plan, in which the gradients lie behind the parameters. */
export function descend(numbers: Float64Array, parameters: number, learningRate: number): void {
  for (let i = 0; i < parameters; i++)
    numbers[i] = (numbers[i] as number) - learningRate * (numbers[parameters + i] as number)
}
