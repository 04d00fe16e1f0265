/** The engine as the lecture has it: a graph of Values built anew for each update. */
import * as losses from '../../src/engine/loss.ts'
import { MLP } from '../../src/engine/nn.ts'
import { SGD } from '../../src/engine/optimizer.ts'
import { Value } from '../../src/engine/value.ts'
import { buildGraph } from '../random-graph.mjs'

export function train(network) {
  const { inputs, targets, loss: lossName, alpha, batch, parameters: start } = network
  const model = MLP.fromJSON(network)
  const parameters = model.parameters()
  const l2 = alpha === 0 ? undefined : { alpha, parameters }
  const optimizer = new SGD(parameters, NaN)
  return {
    reset: () => parameters.forEach((parameter, i) => (parameter.data = start[i])),
    update: (learningRate, at) => {
      const [from, to] = [at * batch, (at + 1) * batch]
      const predictions = inputs.slice(from, to).map((input) => model.predict(input))
      const loss = losses[lossName](predictions, targets.slice(from, to), l2)
      model.zeroGrad()
      loss.backward()
      optimizer.learningRate = () => learningRate
      optimizer.update()
      return loss.data
    },
  }
}

export function map(network, points) {
  const model = MLP.fromJSON(network)
  return () => points.map((point) => model.predict(point).data)
}

export const graph = (rows) => () => {
  const values = buildGraph(Value, rows)
  values.at(-1).backward()
  return values.at(-1).data + values[0].grad
}
