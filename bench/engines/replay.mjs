/** A graph of Values that is built once and run again, with every Value readable where it stands. */
import * as losses from '../../src/engine/loss.ts'
import { MLP } from '../../src/engine/nn.ts'
import { SGD } from '../../src/engine/optimizer.ts'
import { Replay } from '../../src/engine/replay.ts'
import { Value } from '../../src/engine/value.ts'
import { buildGraph } from '../random-graph.mjs'

/** A graph for each batch, since the examples are leaves of it. */
export function train(network) {
  const { inputs, targets, loss, alpha, batch, parameters: start } = network
  const model = MLP.fromJSON(network)
  const parameters = model.parameters()
  const l2 = alpha === 0 ? undefined : { alpha, parameters }
  const replays = Array.from({ length: inputs.length / batch }, (_, at) => {
    const [from, to] = [at * batch, (at + 1) * batch]
    const predictions = inputs.slice(from, to).map((input) => model.predict(input))
    return new Replay(losses[loss](predictions, targets.slice(from, to), l2))
  })
  const optimizer = new SGD(parameters, NaN)
  return {
    reset: () => parameters.forEach((parameter, i) => (parameter.data = start[i])),
    update: (learningRate, at) => {
      const loss = replays[at].forward()
      replays[at].backward()
      optimizer.learningRate = () => learningRate
      optimizer.update()
      return loss
    },
  }
}

/** One graph, into whose inputs the points go one after the other. */
export function map(network, points) {
  const inputs = points[0].map((number) => new Value(number))
  const replay = new Replay(MLP.fromJSON(network).predict(inputs))
  return () =>
    points.map((point) => {
      inputs.forEach((input, i) => (input.data = point[i]))
      return replay.forward()
    })
}

export function graph(rows) {
  const values = buildGraph(Value, rows)
  const replay = new Replay(values.at(-1))
  return () => {
    const data = replay.forward()
    replay.backward()
    return data + values[0].grad
  }
}
