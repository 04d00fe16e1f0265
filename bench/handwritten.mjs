/** W3's limit: the lecture's network and its four examples, written by hand for nothing else. */

const examples = 4

/** Three layers of tanh, the summed squared error, and gradient descent; four examples go through side by side. */
export function handwritten({ sizes, inputs, targets, parameters, learningRate }) {
  const input = new Float64Array(sizes[0] * examples)
  inputs.forEach((row, e) => row.forEach((x, i) => (input[i * examples + e] = x)))
  const target = Float64Array.from(targets)
  const layers = sizes.slice(1).map((n, l) => newLayer(n, sizes[l]))
  const [first, second, last] = layers

  const reset = () => {
    let next = 0
    for (const { weights, biases, n, m } of layers)
      for (let j = 0; j < n; j++) {
        for (let i = 0; i < m; i++) weights[j * m + i] = parameters[next++]
        biases[j] = parameters[next++]
      }
  }

  const update = () => {
    forward(first, input)
    forward(second, first.output)
    forward(last, second.output)
    const { output, slope } = last
    const o0 = output[0]
    const o1 = output[1]
    const o2 = output[2]
    const o3 = output[3]
    const e0 = o0 - target[0]
    const e1 = o1 - target[1]
    const e2 = o2 - target[2]
    const e3 = o3 - target[3]
    slope[0] = 2 * e0 * (1 - o0 * o0)
    slope[1] = 2 * e1 * (1 - o1 * o1)
    slope[2] = 2 * e2 * (1 - o2 * o2)
    slope[3] = 2 * e3 * (1 - o3 * o3)
    backward(last, second, learningRate)
    backward(second, first, learningRate)
    descend(first, input, learningRate)
    return e0 * e0 + e1 * e1 + e2 * e2 + e3 * e3
  }

  return { reset, update }
}

function newLayer(n, m) {
  return {
    n,
    m,
    weights: new Float64Array(n * m),
    biases: new Float64Array(n),
    output: new Float64Array(n * examples),
    /** The gradient of each neuron's sum, before its tanh. */
    slope: new Float64Array(n * examples),
  }
}

function forward({ n, m, weights, biases, output }, x) {
  for (let j = 0; j < n; j++) {
    let s0 = biases[j]
    let s1 = s0
    let s2 = s0
    let s3 = s0
    for (let i = 0; i < m; i++) {
      const w = weights[j * m + i]
      const at = i * examples
      s0 += w * x[at]
      s1 += w * x[at + 1]
      s2 += w * x[at + 2]
      s3 += w * x[at + 3]
    }
    const at = j * examples
    output[at] = Math.tanh(s0)
    output[at + 1] = Math.tanh(s1)
    output[at + 2] = Math.tanh(s2)
    output[at + 3] = Math.tanh(s3)
  }
}

/** Passes the slopes to the layer before, through the weights as they were, and moves each weight as it goes by. */
function backward({ n, m, weights, biases, slope }, { output, slope: before }, learningRate) {
  for (let i = 0; i < m; i++) {
    const at = i * examples
    const x0 = output[at]
    const x1 = output[at + 1]
    const x2 = output[at + 2]
    const x3 = output[at + 3]
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    for (let j = 0, d = 0, row = i; j < n; j++, d += examples, row += m) {
      const w = weights[row]
      const d0 = slope[d]
      const d1 = slope[d + 1]
      const d2 = slope[d + 2]
      const d3 = slope[d + 3]
      s0 += w * d0
      s1 += w * d1
      s2 += w * d2
      s3 += w * d3
      weights[row] = w - learningRate * (d0 * x0 + d1 * x1 + d2 * x2 + d3 * x3)
    }
    before[at] = s0 * (1 - x0 * x0)
    before[at + 1] = s1 * (1 - x1 * x1)
    before[at + 2] = s2 * (1 - x2 * x2)
    before[at + 3] = s3 * (1 - x3 * x3)
  }
  for (let j = 0, d = 0; j < n; j++, d += examples)
    biases[j] -= learningRate * (slope[d] + slope[d + 1] + slope[d + 2] + slope[d + 3])
}

/** Moves the weights of the first layer, which passes nothing on. */
function descend({ n, m, weights, biases, slope }, x, learningRate) {
  for (let j = 0; j < n; j++) {
    const d = j * examples
    const d0 = slope[d]
    const d1 = slope[d + 1]
    const d2 = slope[d + 2]
    const d3 = slope[d + 3]
    biases[j] -= learningRate * (d0 + d1 + d2 + d3)
    for (let i = 0; i < m; i++) {
      const at = i * examples
      weights[j * m + i] -= learningRate * (d0 * x[at] + d1 * x[at + 1] + d2 * x[at + 2] + d3 * x[at + 3])
    }
  }
}
