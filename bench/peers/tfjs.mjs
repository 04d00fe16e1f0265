/** TensorFlow.js on either of its backends: the same network and loss as tensors. */
import * as tf from '@tensorflow/tfjs'
import { batchesOf, matricesOf } from './matrices.mjs'

const activate = { relu: (x) => x.relu(), tanh: (x) => x.tanh(), linear: (x) => x }

const errors = {
  maxMargin: (outputs, t) => tf.scalar(1).sub(outputs.mul(t)).relu().mean(),
  meanSquaredError: (outputs, t) => outputs.sub(t).square().mean(),
  summedSquaredError: (outputs, t) => outputs.sub(t).square().sum(),
}

/** The loss is read after each update, as the other engines give it. */
export const trainOn = (backend) => async (network) => {
  tf.env().set('IS_TEST', true)
  await tf.setBackend(backend)
  await tf.ready()
  const { activations, loss, alpha } = network
  const start = matricesOf(network).map(({ weights, biases }) => [tf.tensor2d(weights), tf.tensor1d(biases)])
  const layers = start.map((layer) => layer.map((tensor) => tf.variable(tensor)))
  const batches = batchesOf(network).map(({ x, t }) => ({ x: tf.tensor2d(x), t: tf.tensor2d(t) }))
  const optimizer = tf.train.sgd(1)
  const lossOf = ({ x, t }) => {
    const outputs = layers.reduce(
      (signals, [weights, biases], l) => activate[activations[l]](signals.matMul(weights).add(biases)),
      x,
    )
    const error = errors[loss](outputs, t)
    if (alpha === 0) return error
    return layers.flat().reduce((sum, parameter) => sum.add(parameter.square().sum().mul(alpha)), error)
  }
  return {
    reset: () => layers.forEach((layer, l) => layer.forEach((variable, i) => variable.assign(start[l][i]))),
    update: (learningRate, at) =>
      tf.tidy(() => {
        optimizer.setLearningRate(learningRate)
        return optimizer.minimize(() => lossOf(batches[at]), true).dataSync()[0]
      }),
  }
}
