/** The loop that speed is measured against computes what the engine does, or a ratio to it would say nothing. */
import { describe, expect, test } from 'vitest'
import * as compiled from '../../bench/engines/compiled.mjs'
import * as value from '../../bench/engines/value.mjs'
import * as wasm from '../../bench/engines/wasm.mjs'
import { handwritten } from '../../bench/handwritten.mjs'
import { networks } from '../../bench/networks.mjs'

interface Training {
  reset: () => void
  update: (learningRate: number, batch: number) => number
}

const epochs = 5

/** The loss of every batch of the first epochs. */
function losses({ reset, update }: Training, network: (typeof networks)['W1relu']): number[] {
  reset()
  const { inputs, batch, learningRate } = network
  return Array.from({ length: epochs }, (_, epoch) =>
    Array.from({ length: inputs.length / batch }, (_, at) => update(learningRate(epoch), at)),
  ).flat()
}

describe.each(Object.entries(networks))('%s, written by hand,', (_name, network) => {
  test.each(Object.entries({ value, compiled, wasm }))('has the losses of %s', async (_engine, { train }) => {
    const expected = losses(handwritten(network) as Training, network)
    const found = losses((await train(network)) as Training, network)
    expect(found).toHaveLength(expected.length)
    found.forEach((loss, i) => expect(loss).toBeCloseTo(expected[i] ?? NaN, 12))
  })
})
