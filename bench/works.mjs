/** The works: what one sample of each stands for, and how an engine is started on it. */
import { networks } from './networks.mjs'
import { randomGraph } from './random-graph.mjs'

/**
 * Every work is `kind`, a function of an engine's file, started on something; a run of the work is `samples` timed pieces of
 * `unitsPerSample`, and what the last one gives shows that all engines computed the same. `slow` works take a share of the
 * rounds when it has to be quick; a `baseline` is an engine other than the hand-written loop that ratios are against.
 */
export const works = {
  ...Object.fromEntries(Object.entries(networks).map(([name, network]) => [name, training(network)])),
  W4: {
    1000: graphs(1_000),
    100000: { ...graphs(100_000), slow: true },
  },
  map: {
    '100 × 100': {
      kind: 'map',
      samples: 1,
      unitsPerSample: 1,
      slow: true,
      async start(map) {
        const run = await map(networks.W1tanh, grid(100))
        return { reset: () => {}, sample: () => run().reduce((sum, output) => sum + output, 0) }
      },
    },
  },
}

/** An update, or an epoch where there are several batches, is the unit; a run starts from the same numbers each time. */
function training(network) {
  const { inputs, batch, updates, perSample, learningRate } = network
  const batches = inputs.length / batch
  const start = async (train) => {
    const { reset, update } = await train(network)
    let epoch = 0
    const sample = () => {
      let loss = 0
      for (let i = 0; i < perSample; i++, epoch++) {
        const rate = learningRate(epoch)
        loss = 0
        for (let at = 0; at < batches; at++) loss += update(rate, at)
      }
      return loss / batches
    }
    return {
      reset: () => {
        epoch = 0
        reset()
      },
      sample,
    }
  }
  const unit = batches === 1 ? 'one update' : 'one epoch'
  return { [unit]: { kind: 'train', samples: updates / perSample, unitsPerSample: perSample, start } }
}

function graphs(size) {
  const start = async (graph) => ({ reset: () => {}, sample: await graph(randomGraph(size, size)) })
  return { kind: 'graph', samples: 1, unitsPerSample: 1, baseline: 'micrograd', start }
}

/** The points of a decision map over the moons, row by row. */
function grid(size) {
  const place = (i, from, to) => from + ((to - from) * i) / (size - 1)
  return Array.from({ length: size * size }, (_, i) => [
    place(i % size, -1.5, 2.5),
    place(Math.floor(i / size), -1, 1.5),
  ])
}
