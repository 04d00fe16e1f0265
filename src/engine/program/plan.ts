/** Planning: all passes from the Values of one example to what a machine is built from. */
import { describe } from '../describe.ts'
import { Value } from '../value.ts'
import { differentiate } from './differentiate.ts'
import type { Code } from './instructions.ts'
import { lower } from './lower.ts'
import { Numbers } from './numbers.ts'
import { Terms } from './terms.ts'
import { trace } from './trace.ts'

/** One example's graph. Leaves that are in none of the first three lists keep the numbers they have when it is compiled. */
export interface Example {
  readonly parameters: readonly Value[]
  /** The leaves that have numbers of their own in each example. */
  readonly inputs?: readonly Value[]
  /** More such leaves, which the outputs do not need. */
  readonly targets?: readonly Value[]
  /** Values to be read for each example, in the order of `Program.outputs`. */
  readonly outputs?: readonly Value[]
  /** What this example adds to the loss. */
  readonly loss?: Value
  /** How the losses of all examples become one; the sum, if not given. */
  readonly over?: 'sum' | 'mean'
  /** What is added to the loss once, made of parameters alone. */
  readonly penalty?: Value
}

/** How much room a program has. */
export interface Capacity {
  /** How many examples can be loaded at once. */
  readonly examples: number
  /** How many of them one run can take; all, if not given. */
  readonly batch?: number
}

/** What a machine is built from. */
export interface Plan {
  /** Both passes over a batch. */
  readonly training: Code
  /** The outputs alone, from the inputs. */
  readonly evaluation: Code
  readonly numbers: Numbers
  /** How many inputs and how many targets an example has. */
  readonly inputs: number
  readonly targets: number
  /** How many examples there is room for, and how many of them a run can take. */
  readonly examples: number
  readonly batch: number
}

/** What is to be run, before it is decided on what. */
export function planFor(example: Example, { examples, batch = examples }: Capacity): Plan {
  requireCount('examples', examples)
  requireCount('batch', batch)
  const { parameters, inputs = [], targets = [], outputs = [], loss, over = 'sum', penalty } = example
  const columns = [...inputs, ...targets]
  const losses = [loss, penalty].map((value) => value ?? new Value(0))
  const terms = new Terms()
  const traced = trace(terms, { parameters, columns }, [...outputs, ...losses])
  const [ofOne = terms.constant(0), once = terms.constant(0)] = traced.roots.splice(outputs.length)
  const share = over === 'mean' ? terms.share : terms.constant(1)
  if (once.varies) throw new TypeError('compile needs a penalty that is made of parameters alone')
  const total = terms.add(terms.mul(share, terms.total(ofOne)), once)
  const gradients = differentiate(terms, total, traced.parameters)

  const numbers = new Numbers(parameters.length, terms.all.length)
  const placed = gradients.map((gradient, i) => [gradient, parameters.length + i] as const)
  const training = { outputs: traced.roots, placed: [...placed, [total, numbers.loss] as const] }
  // first, so that it writes to no gradient's place
  const evaluation = lower(terms, { outputs: traced.roots, placed: [] }, columns.length, numbers)
  return {
    training: lower(terms, training, columns.length, numbers),
    evaluation,
    numbers,
    inputs: inputs.length,
    targets: targets.length,
    examples,
    batch,
  }
}

function requireCount(what: string, count: number): void {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(
      `compile needs room for a whole number of ${what}, at least 1, got ${describe(count)}`,
    )
}
