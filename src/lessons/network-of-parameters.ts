/** A network from its parameters in a row, as a training reports them, without the engine. */
import type { NetworkDiagram } from './network-diagram.ts'

/** The labels that the engine gives to the parameters of a network, in the order of `MLP.parameters()`. */
export function parameterIds(sizes: readonly number[]): string[] {
  return sizes.slice(1).flatMap((neurons, l) =>
    Array.from({ length: neurons }, (_, n) => {
      const neuron = `L${l + 1}.n${n + 1}`
      const weights = Array.from({ length: sizes[l] ?? 0 }, (_, w) => `${neuron}.w${w + 1}`)
      return [...weights, `${neuron}.b`]
    }).flat(),
  )
}

/** What a report says of a network, for one example. */
export interface Numbers {
  readonly parameters: Float64Array
  readonly grads: Float64Array
  /** Of every neuron, layer by layer. */
  readonly outputs: Float64Array
  readonly inputs: readonly number[]
}

export function networkOfParameters(
  sizes: readonly number[],
  { parameters, grads, outputs, inputs }: Numbers,
): NetworkDiagram {
  const ids = parameterIds(sizes)
  let place = 0
  let neuron = 0
  const next = () => {
    const parameter = {
      id: ids[place] ?? '',
      data: parameters[place] ?? Number.NaN,
      grad: grads[place] ?? Number.NaN,
    }
    place++
    return parameter
  }
  const layers = sizes.slice(1).map((neurons, l) =>
    Array.from({ length: neurons }, (_, n) => ({
      id: `L${l + 1}.n${n + 1}`,
      weights: Array.from({ length: sizes[l] ?? 0 }, next),
      bias: next(),
      output: outputs[neuron++] ?? Number.NaN,
    })),
  )
  return { inputs: inputs.map((data, i) => ({ id: `x${i + 1}`, data })), layers }
}
