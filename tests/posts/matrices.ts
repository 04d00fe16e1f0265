/** Loss and gradients of an MLP of tanh in the old style, with matrices and no objects: Post #13's program, once more. */
import type { MLPJson } from '../../src/engine/mlp-json.ts'

/** The loss is (output − target)²; gradients stand in the order of `MLP.parameters()`. */
export function mlpGradientsByMatrices(
  { sizes, parameters }: MLPJson,
  input: readonly number[],
  target: number,
): { loss: number; gradients: number[] } {
  let next = 0
  const take = () => parameters[next++] ?? Number.NaN
  const layers = sizes.slice(1).map((outputs, l) => {
    const rows = Array.from({ length: outputs }, () => ({
      weights: Array.from({ length: sizes[l] ?? 0 }, take),
      bias: take(),
    }))
    return rows
  })

  const activations = [[...input]]
  for (const rows of layers) {
    const x = activations.at(-1) ?? []
    activations.push(
      rows.map(({ weights, bias }) => Math.tanh(weights.reduce((sum, w, i) => sum + w * (x[i] ?? 0), bias))),
    )
  }
  const [output = Number.NaN] = activations.at(-1) ?? []

  let upstream = [2 * (output - target)]
  const gradients = layers.map(() => [] as number[])
  for (let l = layers.length - 1; l >= 0; l--) {
    const [x = [], y = []] = activations.slice(l, l + 2)
    const slopes = y.map((o, j) => (upstream[j] ?? 0) * (1 - o * o))
    gradients[l] = slopes.flatMap((slope) => [...x.map((value) => slope * value), slope])
    upstream = x.map((_, i) =>
      (layers[l] ?? []).reduce((sum, { weights }, j) => sum + (weights[i] ?? 0) * (slopes[j] ?? 0), 0),
    )
  }
  return { loss: (output - target) ** 2, gradients: gradients.flat() }
}
