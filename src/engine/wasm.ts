/**
 * The compiled form as WebAssembly, two examples in one number: what typed arrays interpret (`program.ts`), written out as a
 * module's bytes. No text is ever evaluated, so a page needs no more than 'wasm-unsafe-eval' in its policy.
 *   numbers   doubles in the module's memory
 *   columns   variables that hold two examples' numbers for a turn of a loop over the examples; those of wide layers,
 *             which are loops of their own (`layer.ts`), and those that totals are made of are in memory
 *   products  added to a layer's sums in one instruction where the engine knows it (`multiply-add.ts`)
 *   others    operations without SIMD instructions: a function of ours (`exponential.ts`), or the table's in JavaScript
 * Where WebAssembly cannot be had, or a graph is too large for it, typed arrays serve, with the same results up to rounding.
 */
import { descend, fillConstants, type Machine } from './program/machine.ts'
import { planFor, type Capacity, type Example, type Plan } from './program/plan.ts'
import { TypedArrays } from './program/typed-arrays.ts'
import { Program } from './program.ts'
import { layoutFor, points, type Block, type Layout } from './wasm/layout.ts'
import { moduleFor, type Exports } from './wasm/module.ts'
import { multiplyAddHere } from './wasm/multiply-add.ts'
import { instantiate } from './wasm/web-assembly.ts'

/** Beyond this, engines need seconds to compile a function, or refuse it. */
const mostPlaces = 20_000

/** As `compile`, on WebAssembly if that can be had; `Program.form` says which it became. */
export function compileToWebAssembly(example: Example, capacity: Capacity): Program {
  const plan = planFor(example, capacity)
  return new Program(example, plan, webAssembly(plan) ?? new TypedArrays(plan))
}

function webAssembly(plan: Plan): Machine | undefined {
  const { training, evaluation, numbers } = plan
  if (numbers.size + training.columnCount + evaluation.columnCount > mostPlaces) return undefined
  const layout = layoutFor(plan)
  const { bytes, imports } = moduleFor(plan, layout, multiplyAddHere())
  const exports = instantiate<Exports>(bytes, { table: imports })
  return exports && new WebAssemblyMachine(plan, layout, exports, exports.memory.buffer)
}

class WebAssemblyMachine implements Machine {
  readonly form = 'WebAssembly'
  readonly numbers: Float64Array
  readonly examples: readonly Float64Array[]
  readonly outputs: readonly Float64Array[]
  readonly evaluated: Machine['evaluated']
  readonly #exports: Exports
  readonly #parameters: number

  constructor(plan: Plan, layout: Layout, exports: Exports, memory: ArrayBuffer) {
    const { numbers, examples, batch } = plan
    const columns = ({ address, stride, columns }: Block, length: number): Float64Array[] =>
      Array.from(
        { length: columns },
        (_, place) => new Float64Array(memory, address + place * stride, length),
      )
    this.numbers = new Float64Array(memory, layout.numbers, numbers.size)
    fillConstants(this.numbers, numbers)
    this.examples = columns(layout.examples, examples)
    this.outputs = columns(layout.outputs, batch)
    this.evaluated = {
      inputs: columns(layout.points.inputs, points),
      outputs: columns(layout.points.outputs, points),
    }
    this.#exports = exports
    columns(layout.kept, batch).at(-1)?.fill(1)
    this.#parameters = numbers.parameters
  }

  loaded(): void {
    // a run reads the examples where they were put
  }

  run(from: number, to: number): void {
    this.#exports.run(8 * from, 8 * to, 0)
  }

  evaluate(count: number): void {
    this.#exports.evaluateBefore()
    this.#exports.evaluate(0, 8 * count, 0)
  }

  descend(learningRate: number): void {
    descend(this.numbers, this.#parameters, learningRate)
  }
}
