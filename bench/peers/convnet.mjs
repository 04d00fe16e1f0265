/** convnetjs, Karpathy's own of 2014: the same layers, with the losses that it has. */
import convnetjs from 'convnetjs'

export const note =
  'squared error on a linear output in every work, first weights and a tenth of the learning rate its own; float64'
/** Not the same work to the digit, so its numbers are not compared. */
export const tolerance = Infinity

export function train({ sizes, activations, inputs, targets, alpha, batch }) {
  const [width, ...outputs] = sizes
  const hidden = outputs.slice(0, -1)
  const net = new convnetjs.Net()
  const points = inputs.map((input) => {
    const point = new convnetjs.Vol(1, 1, width, 0)
    input.forEach((number, i) => (point.w[i] = number))
    return point
  })
  let trainer
  return {
    reset: () => {
      net.makeLayers([
        { type: 'input', out_sx: 1, out_sy: 1, out_depth: width },
        ...hidden.map((num_neurons, l) => ({ type: 'fc', num_neurons, activation: activations[l] })),
        { type: 'regression', num_neurons: 1 },
      ])
      trainer = new convnetjs.Trainer(net, {
        method: 'sgd',
        batch_size: batch,
        l2_decay: 2 * alpha,
        momentum: 0,
      })
    },
    update: (learningRate, at) => {
      // squares with a linear output fly apart at the learning rate of the others
      trainer.learning_rate = learningRate / 10
      let loss = 0
      for (let i = at * batch; i < (at + 1) * batch; i++) loss += trainer.train(points[i], [targets[i]]).loss
      return loss / batch
    },
  }
}
