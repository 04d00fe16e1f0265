/** brain.js on the processor: the same layers, trained as it trains. */
import { createRequire } from 'node:module'

export const note =
  'squared error, an update with momentum after each example, no L2, one activation for all layers; float32 storage'
/** Not the same work to the digit, so its numbers are not compared. */
export const tolerance = Infinity

export function train({ sizes, activations, inputs, targets, batch }) {
  const { NeuralNetwork } = createRequire(import.meta.url)('brain.js')
  const net = new NeuralNetwork({ hiddenLayers: sizes.slice(1, -1), activation: activations[0] })
  const examples = inputs.map((input, i) => ({ input, output: [targets[i]] }))
  return {
    reset: () => {
      net.sizes = sizes
      net.initialize()
    },
    update: (learningRate, at) => {
      net.trainOpts.learningRate = learningRate
      let loss = 0
      for (let i = at * batch; i < (at + 1) * batch; i++) loss += net.trainPattern(examples[i], true)
      return loss / batch
    },
  }
}
