/**
 * The compiled form: the graph of one example, traced once, runs for a whole batch of examples.
 *
 * A graph of Values for a hundred examples is a hundred copies of the same graph. Here it is kept once, and each of its
 * numbers that differs between examples becomes a column with one number for each. The backward pass is written out
 * as well, as more of the same sums and products, so that a run is one list of instructions from top to bottom:
 *   trace          Values to terms: what is a parameter, what a column, what never changes
 *   differentiate  the chain rule, from the loss back: a term for each parameter's gradient
 *   fuse, lower    whole sums of products, and the activation behind them, become one instruction
 *   run            each instruction over its columns, in typed arrays, or as WebAssembly (`wasm.ts`)
 */
import { describe } from './describe.ts'
import type { Machine } from './program/machine.ts'
import { planFor, type Capacity, type Example, type Plan } from './program/plan.ts'
import { TypedArrays } from './program/typed-arrays.ts'
import { Replay } from './replay.ts'
import type { Value } from './value.ts'

/** Compiles an example's graph to run on typed arrays; `compileToWebAssembly` does the same and is faster. */
export function compile(example: Example, capacity: Capacity): Program {
  const plan = planFor(example, capacity)
  return new Program(example, plan, new TypedArrays(plan))
}

/** A compiled graph with its parameters and its examples. No update takes memory. */
export class Program {
  readonly form: Machine['form']
  /** The parameters in the order of `Example.parameters`. Whoever writes to them changes what the next run computes. */
  readonly parameters: Float64Array
  /** The gradient of each parameter, found afresh by each run: unlike those of Values, they are not added up. */
  readonly gradients: Float64Array
  /** Each of `Example.outputs` as a column: its number for every example of the last run, in the batch's order. */
  readonly outputs: readonly Float64Array[]
  readonly #example: Example
  readonly #plan: Plan
  readonly #machine: Machine
  #size = 0
  #replay: Replay | undefined

  /** Starts from the parameters' data of now. */
  constructor(example: Example, plan: Plan, machine: Machine) {
    const { parameters } = example
    this.form = machine.form
    this.parameters = machine.numbers.subarray(0, parameters.length)
    this.gradients = machine.numbers.subarray(parameters.length, 2 * parameters.length)
    this.outputs = machine.outputs
    this.#example = example
    this.#plan = plan
    this.#machine = machine
    parameters.forEach(({ data }, i) => (this.parameters[i] = data))
  }

  /** How many examples are loaded. */
  get size(): number {
    return this.#size
  }

  /**
   * Takes the examples in: for each a row of its inputs, and a row of its targets if it has any. A graph cannot refuse a
   * number, as binaryCrossEntropy does with a target that is not between 0 and 1: whoever loads has looked at them.
   */
  load(inputs: readonly (readonly number[])[], targets: readonly (readonly number[])[] = []): void {
    const { examples } = this.#plan
    const size = Math.max(inputs.length, targets.length)
    if (size > examples) throw new RangeError(`Program.load has room for ${examples} examples, got ${size}`)
    // all of it is looked at before any is written
    const rows = Array.from({ length: size }, (_, i) =>
      this.#row('load', inputs[i], targets[i], ` for example ${i}`),
    )
    rows.forEach((row, i) =>
      this.#machine.examples.forEach((column, place) => (column[i] = row[place] ?? NaN)),
    )
    this.#size = size
    this.#machine.loaded()
  }

  /**
   * Both passes over the examples from `from` up to, but not including, `to`: returns the loss, and leaves the gradients
   * and the outputs. A mean is that of these examples.
   */
  run(from = 0, to = this.#size): number {
    const { batch, numbers: places } = this.#plan
    const areWhole = Number.isInteger(from) && Number.isInteger(to)
    if (!(areWhole && from >= 0 && from < to && to <= this.#size && to - from <= batch))
      throw new RangeError(
        `Program.run needs 1 to ${batch} of its ${this.#size} examples, got those from ${from} to ${to}`,
      )
    const { numbers } = this.#machine
    numbers[places.share] = 1 / (to - from)
    numbers[places.count] = to - from
    this.#machine.run(from, to)
    return numbers[places.loss] ?? NaN
  }

  /** Moves every parameter against its gradient, as `SGD` does: p −= learningRate · gradient. */
  descend(learningRate: number): void {
    this.#machine.descend(learningRate)
  }

  /** A run and a move; returns the loss before the move. */
  update(learningRate: number, from = 0, to = this.#size): number {
    const loss = this.run(from, to)
    this.#machine.descend(learningRate)
    return loss
  }

  /**
   * Computes outputs for any number of points, such as those of a map: `inputs` holds a column for each input, `outputs`
   * a column for each output to write to, all of the same length; an output that is left out is not written.
   */
  evaluate(inputs: readonly Float64Array[], outputs: readonly (Float64Array | undefined)[]): void {
    const { evaluated } = this.#machine
    const lengths = [...inputs, ...outputs].flatMap((column) => column?.length ?? [])
    const [count = 0] = lengths
    if (inputs.length !== this.#plan.inputs || lengths.some((length) => length !== count))
      throw new RangeError(
        `Program.evaluate needs ${this.#plan.inputs} columns of inputs, as long as those of outputs, ` +
          `got ${inputs.length}, and lengths ${lengths.join(', ')}`,
      )
    const room = [...evaluated.inputs, ...evaluated.outputs][0]?.length ?? count
    for (let from = 0; from < count; from += room) {
      const to = Math.min(from + room, count)
      // element by element: a view of a part would be an object for each part
      for (const [place, input] of inputs.entries()) copy(input, from, evaluated.inputs[place], 0, to - from)
      this.#machine.evaluate(to - from)
      for (const [place, output] of outputs.entries())
        if (output !== undefined) copy(evaluated.outputs[place], 0, output, from, to - from)
    }
  }

  /**
   * The graph of one example as it is with the parameters of now, with all its data and gradients: its loss, which is not
   * the mean's share of it and has no penalty. It is always the same graph, the one that was compiled.
   */
  open(inputs: readonly number[], targets: readonly number[] = []): Value {
    const { parameters, inputs: inputValues = [], targets: targetValues = [], loss } = this.#example
    if (loss === undefined) throw new TypeError('Program.open needs a graph with a loss')
    const row = this.#row('open', inputs, targets)
    this.#replay ??= new Replay(loss)
    parameters.forEach((parameter, i) => (parameter.data = this.parameters[i] ?? NaN))
    const columns = [...inputValues, ...targetValues]
    columns.forEach((value, place) => (value.data = row[place] ?? NaN))
    this.#replay.forward()
    this.#replay.backward()
    return loss
  }

  /** The numbers of one example, in the order of the columns, once it is sure that they are its. */
  #row(method: string, input: readonly number[] = [], target: readonly number[] = [], where = ''): number[] {
    const { inputs, targets } = this.#plan
    if (input.length !== inputs || target.length !== targets)
      throw new RangeError(
        `Program.${method} needs ${inputs} inputs and ${targets} targets, ` +
          `got ${input.length} and ${target.length}${where}`,
      )
    const row = [...input, ...target]
    for (const number of row)
      if (typeof number !== 'number')
        throw new TypeError(`Program.${method} needs numbers, got ${describe(number)}${where}`)
    return row
  }
}

function copy(
  from: Float64Array | undefined,
  start: number,
  to: Float64Array | undefined,
  end: number,
  count: number,
): void {
  if (from === undefined || to === undefined) return
  for (let i = 0; i < count; i++) to[end + i] = from[start + i] ?? NaN
}
