/** jax-js on WebAssembly: gradient and descent as one function, compiled by its `jit`. */
import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax'
import { batchesOf, matricesOf } from './matrices.mjs'

export const note = 'in float32'
export const tolerance = 1e-3

const activate = { relu: (x) => nn.relu(x), tanh: (x) => np.tanh(x), linear: (x) => x }

const errors = {
  maxMargin: (outputs, t) => np.mean(nn.relu(np.subtract(1, outputs.mul(t)))),
  meanSquaredError: (outputs, t) => np.mean(np.square(outputs.sub(t))),
  summedSquaredError: (outputs, t) => np.sum(np.square(outputs.sub(t))),
}

export async function train(network) {
  await init('wasm')
  defaultDevice('wasm')
  const { activations, loss, alpha } = network
  const matrices = matricesOf(network).flatMap(({ weights, biases }) => [weights, biases])
  const batches = batchesOf(network).map(({ x, t }) => ({ x: np.array(x), t: np.array(t) }))

  // an array is used up by what reads it; `ref` keeps it for another reader
  const lossOf = (parameters, x, t) => {
    let signals = x
    for (let l = 0; l < activations.length; l++) {
      const [weights, biases] = parameters.slice(2 * l, 2 * l + 2)
      signals = activate[activations[l]](np.matmul(signals, weights.ref).add(biases.ref))
    }
    let total = errors[loss](signals, t)
    for (const parameter of parameters)
      if (alpha === 0) parameter.dispose()
      else total = total.add(np.sum(np.square(parameter)).mul(alpha))
    return total
  }
  const step = jit((parameters, x, t, learningRate) => {
    const [value, grads] = valueAndGrad(lossOf)(
      parameters.map((parameter) => parameter.ref),
      x,
      t,
    )
    const moved = parameters.map((parameter, i) => parameter.sub(grads[i].mul(learningRate.ref)))
    learningRate.dispose()
    return [value, moved]
  })

  let parameters = []
  return {
    reset: () => {
      for (const parameter of parameters) parameter.dispose()
      parameters = matrices.map((numbers) => np.array(numbers))
    },
    update: (learningRate, at) => {
      const { x, t } = batches[at]
      const [value, moved] = step(parameters, x.ref, t.ref, np.array(learningRate))
      parameters = moved
      return value.dataSync()[0]
    },
  }
}
