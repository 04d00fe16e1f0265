/** A network and its examples as tensor libraries want them: a matrix of weights and a row of biases for each layer. */

/** Weights by input, then neuron; `parameters` has them by neuron, each with its bias behind. */
export function matricesOf({ sizes, parameters }) {
  const stored = parameters.values()
  const next = () => stored.next().value
  return sizes.slice(1).map((n, l) => {
    const neurons = Array.from({ length: n }, () => ({
      weights: Array.from({ length: sizes[l] }, next),
      bias: next(),
    }))
    return {
      weights: Array.from({ length: sizes[l] }, (_, i) => neurons.map(({ weights }) => weights[i])),
      biases: neurons.map(({ bias }) => bias),
    }
  })
}

/** The examples of each batch, with a column of targets. */
export function batchesOf({ inputs, targets, batch }) {
  return Array.from({ length: inputs.length / batch }, (_, at) => {
    const [from, to] = [at * batch, (at + 1) * batch]
    return { x: inputs.slice(from, to), t: targets.slice(from, to).map((target) => [target]) }
  })
}
