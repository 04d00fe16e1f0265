/** The works and the engines that do them: each entry sets an engine up and returns one run of the work. */
import { summedSquaredError } from '../src/engine/loss.ts'
import { MLP } from '../src/engine/nn.ts'
import { SGD } from '../src/engine/optimizer.ts'
import { PythonRandom } from '../src/engine/random.ts'
import { Replay } from '../src/engine/replay.ts'
import { Value } from '../src/engine/value.ts'
import { handwritten } from './handwritten.mjs'
import { Value as MicrogradValue } from './micrograd.mjs'
import { buildGraph, randomGraph } from './random-graph.mjs'

const learningRate = 0.05
const updatesBeforeReset = 100
const inputs = [
  [2, 3, -1],
  [3, -1, 0.5],
  [0.5, 1, 1],
  [1, 1, -1],
]
const targets = [1, -1, -1, 1]

/** Builds the graph, runs it backward, and returns a number that shows that both were done. */
function buildAndBackward(Value, size) {
  const rows = randomGraph(size, size)
  return () => {
    const values = buildGraph(Value, rows)
    values.at(-1).backward()
    return values.at(-1).data + values[0].grad
  }
}

function replayGraph(size) {
  const values = buildGraph(Value, randomGraph(size, size))
  const replay = new Replay(values.at(-1))
  return () => {
    const data = replay.forward()
    replay.backward()
    return data + values[0].grad
  }
}

/** A run is a hundred updates from the same start; the number is the last loss. */
function train(reset, update) {
  return () => {
    reset()
    let loss = NaN
    for (let i = 0; i < updatesBeforeReset; i++) loss = update()
    return loss
  }
}

function handwrittenTraining() {
  const { sizes, parameters } = new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) }).toJSON()
  const { reset, update } = handwritten({ sizes, inputs, targets, parameters, learningRate })
  return train(reset, update)
}

function replayTraining() {
  const model = new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) })
  const parameters = model.parameters()
  const start = parameters.map(({ data }) => data)
  const predictions = inputs.map((input) => model.predict(input))
  const replay = new Replay(summedSquaredError(predictions, targets))
  const optimizer = new SGD(parameters, learningRate)
  const reset = () => parameters.forEach((parameter, i) => (parameter.data = start[i]))
  return train(reset, () => {
    const loss = replay.forward()
    replay.backward()
    optimizer.update()
    return loss
  })
}

function valueTraining() {
  const model = new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) })
  const parameters = model.parameters()
  const start = parameters.map(({ data }) => data)
  const optimizer = new SGD(parameters, learningRate)
  const reset = () => parameters.forEach((parameter, i) => (parameter.data = start[i]))
  return train(reset, () => {
    const predictions = inputs.map((input) => model.predict(input))
    const loss = summedSquaredError(predictions, targets)
    model.zeroGrad()
    loss.backward()
    optimizer.update()
    return loss.data
  })
}

const graphs = (size) => ({
  micrograd: () => buildAndBackward(MicrogradValue, size),
  value: () => buildAndBackward(Value, size),
  replay: () => replayGraph(size),
})

/**
 * By work and case: what one run stands for, and the engines, the one that ratios are against first. A case whose
 * runs take long says how many rounds will do when it has to be quick.
 */
export const works = {
  W4: {
    1000: { unitsPerRun: 1, engines: graphs(1_000) },
    100000: { unitsPerRun: 1, quickRounds: 3, engines: graphs(100_000) },
  },
  W3: {
    'one update': {
      unitsPerRun: updatesBeforeReset,
      engines: { handwritten: handwrittenTraining, value: valueTraining, replay: replayTraining },
    },
  },
}
