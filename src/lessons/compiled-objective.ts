/**
 * The compiled form of an objective: the graph of one example, run for all of them at once, and for maps; as WebAssembly
 * where that can be had, on typed arrays elsewhere.
 */
import { mlpExample } from '../engine/mlp-example.ts'
import type { Program } from '../engine/program.ts'
import { compileToWebAssembly } from '../engine/wasm.ts'
import { examplesOf, losses, networkOf } from './network-of-recipe.ts'
import type { MappedObjective } from './objective.ts'
import type { Recipe } from './recipe.ts'

/** Differs from the exact form by rounding alone: sums are taken in another order, and round less often in WebAssembly. */
export function compiledObjective(recipe: Recipe): MappedObjective {
  const { inputs, targets } = examplesOf(recipe)
  const example = mlpExample(networkOf(recipe), losses[recipe.loss], recipe.alpha)
  const program = compileToWebAssembly(example, { examples: inputs.length })
  program.load(
    inputs,
    targets.map((target) => [target]),
  )
  const { parameters, gradients } = program
  let mapping: Program | undefined
  return {
    engine: program.form,
    parameters,
    gradients,
    outputs: program.outputs[0] ?? new Float64Array(),
    evaluate: () => program.run(),
    scores(points) {
      const scores = new Float64Array(points[0]?.length ?? 0)
      program.evaluate(points, [scores])
      return scores
    },
    neurons(points) {
      const neurons = example.neurons.flat()
      mapping ??= compileToWebAssembly(
        { parameters: example.parameters, inputs: example.inputs ?? [], outputs: neurons },
        { examples: 100 },
      )
      mapping.parameters.set(parameters)
      const maps = neurons.map(() => new Float64Array(points[0]?.length ?? 0))
      mapping.evaluate(points, maps)
      return maps
    },
  }
}
