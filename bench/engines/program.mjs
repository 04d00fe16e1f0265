/** What both compiled forms have in common: one example's graph, compiled, runs for the whole batch. */
import * as losses from '../../src/engine/loss.ts'
import { mlpExample } from '../../src/engine/mlp-example.ts'
import { MLP } from '../../src/engine/nn.ts'
import { Value } from '../../src/engine/value.ts'
import { buildGraph } from '../random-graph.mjs'

/** The kinds of work as done by what `compile` makes. */
export const worksOf = (compile) => ({
  async train(network) {
    const { inputs, targets, loss, alpha, batch, parameters } = network
    const example = mlpExample(MLP.fromJSON(network), losses[loss], alpha)
    const program = await compile(example, { examples: inputs.length, batch })
    program.load(
      inputs,
      targets.map((target) => [target]),
    )
    return {
      reset: () => program.parameters.set(parameters),
      update: (learningRate, at) => program.update(learningRate, at * batch, (at + 1) * batch),
    }
  },

  async map(network, points) {
    const example = mlpExample(MLP.fromJSON(network), losses[network.loss])
    const program = await compile(example, { examples: 1 })
    const columns = points[0].map((_, i) => Float64Array.from(points, (point) => point[i]))
    const output = new Float64Array(points.length)
    return () => {
      program.evaluate(columns, [output])
      return output
    }
  },

  async graph(rows) {
    const values = buildGraph(Value, rows)
    const parameters = values.filter(({ op }) => op === '')
    const program = await compile({ parameters, loss: values.at(-1) }, { examples: 1 })
    program.load([[]])
    return () => program.run() + program.gradients[0]
  },
})
