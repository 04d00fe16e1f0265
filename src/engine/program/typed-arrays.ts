/** The machine that every browser has: columns are stretches of one Float64Array. */
import type { Code } from './instructions.ts'
import { descend, fillConstants, type Machine } from './machine.ts'
import { encode, type Encoded } from './opcodes.ts'
import type { Plan } from './plan.ts'
import { runner } from './run.ts'

/** How many points are evaluated at once: few enough for all their columns to stay in the processor's nearest cache. */
const points = 128

export class TypedArrays implements Machine {
  readonly form = 'typed arrays'
  readonly numbers: Float64Array
  readonly examples: readonly Float64Array[]
  readonly outputs: readonly Float64Array[]
  readonly evaluated: Machine['evaluated']
  readonly #parameters: number
  readonly #training: Columns
  readonly #evaluation: Columns
  readonly #train: (examples: number) => void
  #evaluate: ((examples: number) => void) | undefined
  #from = 0
  #to = 0

  constructor({ training, evaluation, numbers, inputs, targets, examples, batch }: Plan) {
    const columns = inputs + targets
    this.numbers = new Float64Array(numbers.size)
    fillConstants(this.numbers, numbers)
    this.examples = Array.from({ length: columns }, () => new Float64Array(examples))
    this.#parameters = numbers.parameters
    this.#training = columnsFor(training, batch)
    this.#evaluation = columnsFor(evaluation, points)
    this.#train = runner(this.#training.encoded, this.numbers, this.#training.columns)
    this.outputs = training.outputs.map((place) => columnOf(this.#training, place, batch))
    this.evaluated = {
      inputs: Array.from({ length: columns }, (_, place) => columnOf(this.#evaluation, place, points)),
      outputs: evaluation.outputs.map((place) => columnOf(this.#evaluation, place, points)),
    }
  }

  loaded(): void {
    this.#to = this.#from
  }

  run(from: number, to: number): void {
    const { columns, stride } = this.#training
    // a batch of all examples is there from the run before
    if (from !== this.#from || to !== this.#to)
      for (const [place, example] of this.examples.entries())
        for (let i = from; i < to; i++) columns[place * stride + i - from] = example[i] as number
    this.#from = from
    this.#to = to
    this.#train(to - from)
  }

  evaluate(count: number): void {
    // not before: what is made once only is what the compiler takes for certain
    this.#evaluate ??= runner(this.#evaluation.encoded, this.numbers, this.#evaluation.columns)
    this.#evaluate(count)
  }

  descend(learningRate: number): void {
    descend(this.numbers, this.#parameters, learningRate)
  }
}

interface Columns {
  readonly encoded: Encoded
  readonly columns: Float64Array
  /** How far apart columns are. */
  readonly stride: number
}

function columnsFor(code: Code, examples: number): Columns {
  // room for four at a time; an odd number of fours keeps columns from falling on the same lines of the cache
  const stride = 4 * (Math.ceil(examples / 4) | 1)
  return { encoded: encode(code, stride), columns: new Float64Array(code.columnCount * stride), stride }
}

function columnOf({ columns, stride }: Columns, place: number, length: number): Float64Array {
  return columns.subarray(place * stride, place * stride + length)
}
