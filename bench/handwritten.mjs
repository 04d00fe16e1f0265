/**
 * The limit: the training of a network of three layers, written by hand for nothing else. Four examples go through side by
 * side, so that each weight is read once for four products; a batch is filled up with examples that count for nothing.
 * All is one function, whose arrays the compiler then knows by their addresses: with a function for each layer it took
 * a third longer. It is not the end of what can be done: two neurons at a time, as the compiled form takes them, made the
 * widest of these networks an eighth quicker, and the others by a twentieth at most.
 */

const lanes = 4

/**
 * Works on what `networks.mjs` describes. `update` does both passes over a batch, by its number, and gradient descent; it
 * returns the loss. `map` computes the network's output at points as `inLanes` arranges them.
 */
export function handwritten({ sizes, activations, parameters, inputs, targets, loss, alpha, batch }) {
  const [n0, n1, n2] = sizes
  const relu = activations[0] === 'relu'
  const margin = loss === 'maxMargin'
  const share = loss === 'summedSquaredError' ? 1 : 1 / batch
  const batches = batchesOf(inputs, targets, batch)
  const [w1, w2, w3] = [n0 * n1, n1 * n2, n2].map((count) => new Float64Array(count))
  const [b1, b2, b3] = [n1, n2, 1].map((count) => new Float64Array(count))
  const [w1Grads, w2Grads, w3Grads] = [n0 * n1, n1 * n2, n2].map((count) => new Float64Array(count))
  const [b1Grads, b2Grads, b3Grads] = [n1, n2, 1].map((count) => new Float64Array(count))
  const [h1, h2, o] = [n1, n2, 1].map((count) => new Float64Array(count * lanes))
  /** The gradients of the neurons' sums, before their activations. */
  const slopes = new Float64Array(n2 * lanes)

  const reset = () => {
    let next = 0
    for (const [weights, biases] of [
      [w1, b1],
      [w2, b2],
      [w3, b3],
    ])
      for (let j = 0, m = weights.length / biases.length; j < biases.length; j++) {
        for (let i = 0; i < m; i++) weights[j * m + i] = parameters[next++]
        biases[j] = parameters[next++]
      }
  }

  const forward = (x, from) => {
    for (let j = 0; j < n1; j++) {
      const row = j * n0
      let s0 = b1[j]
      let s1 = s0
      let s2 = s0
      let s3 = s0
      for (let i = 0; i < n0; i++) {
        const w = w1[row + i]
        const at = from + i * lanes
        s0 += w * x[at]
        s1 += w * x[at + 1]
        s2 += w * x[at + 2]
        s3 += w * x[at + 3]
      }
      const at = j * lanes
      h1[at] = relu ? (s0 < 0 ? 0 : s0) : Math.tanh(s0)
      h1[at + 1] = relu ? (s1 < 0 ? 0 : s1) : Math.tanh(s1)
      h1[at + 2] = relu ? (s2 < 0 ? 0 : s2) : Math.tanh(s2)
      h1[at + 3] = relu ? (s3 < 0 ? 0 : s3) : Math.tanh(s3)
    }
    for (let j = 0; j < n2; j++) {
      const row = j * n1
      let s0 = b2[j]
      let s1 = s0
      let s2 = s0
      let s3 = s0
      for (let i = 0; i < n1; i++) {
        const w = w2[row + i]
        const at = i * lanes
        s0 += w * h1[at]
        s1 += w * h1[at + 1]
        s2 += w * h1[at + 2]
        s3 += w * h1[at + 3]
      }
      const at = j * lanes
      h2[at] = relu ? (s0 < 0 ? 0 : s0) : Math.tanh(s0)
      h2[at + 1] = relu ? (s1 < 0 ? 0 : s1) : Math.tanh(s1)
      h2[at + 2] = relu ? (s2 < 0 ? 0 : s2) : Math.tanh(s2)
      h2[at + 3] = relu ? (s3 < 0 ? 0 : s3) : Math.tanh(s3)
    }
    let s0 = b3[0]
    let s1 = s0
    let s2 = s0
    let s3 = s0
    for (let i = 0; i < n2; i++) {
      const w = w3[i]
      const at = i * lanes
      s0 += w * h2[at]
      s1 += w * h2[at + 1]
      s2 += w * h2[at + 2]
      s3 += w * h2[at + 3]
    }
    // a network for max-margin ends in the sum itself, one for squared errors in a tanh
    o[0] = margin ? s0 : Math.tanh(s0)
    o[1] = margin ? s1 : Math.tanh(s1)
    o[2] = margin ? s2 : Math.tanh(s2)
    o[3] = margin ? s3 : Math.tanh(s3)
  }

  /** What four examples add to the loss; leaves the gradients of the last sum in o. */
  const error = (t, counts, from) => {
    let sum = 0
    for (let lane = 0; lane < lanes; lane++) {
      const output = o[lane]
      const target = t[from + lane]
      const part = share * counts[from + lane]
      if (margin) {
        const missing = 1 - target * output
        sum += missing > 0 ? missing * part : 0
        o[lane] = missing > 0 ? -target * part : 0
      } else {
        const difference = output - target
        sum += difference * difference * part
        o[lane] = 2 * difference * part * (1 - output * output)
      }
    }
    return sum
  }

  const backward = (x, from) => {
    const e0 = o[0]
    const e1 = o[1]
    const e2 = o[2]
    const e3 = o[3]
    b3Grads[0] += e0 + e1 + e2 + e3
    for (let i = 0; i < n2; i++) {
      const at = i * lanes
      const w = w3[i]
      const x0 = h2[at]
      const x1 = h2[at + 1]
      const x2 = h2[at + 2]
      const x3 = h2[at + 3]
      w3Grads[i] += e0 * x0 + e1 * x1 + e2 * x2 + e3 * x3
      slopes[at] = relu ? (x0 > 0 ? e0 * w : 0) : e0 * w * (1 - x0 * x0)
      slopes[at + 1] = relu ? (x1 > 0 ? e1 * w : 0) : e1 * w * (1 - x1 * x1)
      slopes[at + 2] = relu ? (x2 > 0 ? e2 * w : 0) : e2 * w * (1 - x2 * x2)
      slopes[at + 3] = relu ? (x3 > 0 ? e3 * w : 0) : e3 * w * (1 - x3 * x3)
    }
    for (let j = 0; j < n2; j++) {
      const d = j * lanes
      b2Grads[j] += slopes[d] + slopes[d + 1] + slopes[d + 2] + slopes[d + 3]
    }
    for (let i = 0; i < n1; i++) {
      const at = i * lanes
      const x0 = h1[at]
      const x1 = h1[at + 1]
      const x2 = h1[at + 2]
      const x3 = h1[at + 3]
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let j = 0, d = 0, place = i; j < n2; j++, d += lanes, place += n1) {
        const w = w2[place]
        const d0 = slopes[d]
        const d1 = slopes[d + 1]
        const d2 = slopes[d + 2]
        const d3 = slopes[d + 3]
        w2Grads[place] += d0 * x0 + d1 * x1 + d2 * x2 + d3 * x3
        s0 += w * d0
        s1 += w * d1
        s2 += w * d2
        s3 += w * d3
      }
      s0 = relu ? (x0 > 0 ? s0 : 0) : s0 * (1 - x0 * x0)
      s1 = relu ? (x1 > 0 ? s1 : 0) : s1 * (1 - x1 * x1)
      s2 = relu ? (x2 > 0 ? s2 : 0) : s2 * (1 - x2 * x2)
      s3 = relu ? (x3 > 0 ? s3 : 0) : s3 * (1 - x3 * x3)
      b1Grads[i] += s0 + s1 + s2 + s3
      for (let k = 0; k < n0; k++) {
        const at = from + k * lanes
        w1Grads[i * n0 + k] += s0 * x[at] + s1 * x[at + 1] + s2 * x[at + 2] + s3 * x[at + 3]
      }
    }
  }

  const update = (learningRate, at) => {
    const { x, t, counts } = batches[at]
    let sum = 0
    for (let block = 0; block < t.length; block += lanes) {
      forward(x, block * n0)
      sum += error(t, counts, block)
      backward(x, block * n0)
    }
    let squares = descend(w1, w1Grads, learningRate, alpha) + descend(b1, b1Grads, learningRate, alpha)
    squares += descend(w2, w2Grads, learningRate, alpha) + descend(b2, b2Grads, learningRate, alpha)
    squares += descend(w3, w3Grads, learningRate, alpha) + descend(b3, b3Grads, learningRate, alpha)
    return sum + alpha * squares
  }

  const map = (x, output) => {
    for (let block = 0; block < output.length; block += lanes) {
      forward(x, block * n0)
      output.set(o, block)
    }
  }

  return { reset, update, map }
}

/** Points one after the other, four at a time: the four numbers of the first input, then those of the next. */
export function inLanes(points) {
  const width = points[0].length
  const x = new Float64Array(Math.ceil(points.length / lanes) * lanes * width)
  points.forEach((point, e) => {
    const lane = e % lanes
    point.forEach((number, i) => (x[(e - lane) * width + i * lanes + lane] = number))
  })
  return x
}

function batchesOf(inputs, targets, batch) {
  const room = Math.ceil(batch / lanes) * lanes
  return Array.from({ length: inputs.length / batch }, (_, at) => {
    const t = new Float64Array(room)
    t.set(targets.slice(at * batch, (at + 1) * batch))
    const counts = new Float64Array(room).fill(1, 0, batch)
    return { x: inLanes(inputs.slice(at * batch, (at + 1) * batch)), t, counts }
  })
}

/** Moves parameters against their gradients and the L2 penalty's; returns the sum of the squares that they had. */
function descend(parameters, grads, learningRate, alpha) {
  let squares = 0
  for (let i = 0; i < parameters.length; i++) {
    const p = parameters[i]
    squares += p * p
    parameters[i] = p - learningRate * (grads[i] + 2 * alpha * p)
    grads[i] = 0
  }
  return squares
}
