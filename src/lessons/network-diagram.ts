/** A network as people draw it: inputs, then layers of neurons, each with its bias, its output and a weight for every line. */
import type { MLP } from '../engine/nn.ts'
import type { Value } from '../engine/value.ts'

/** A parameter; `id` is the label the engine gives it, `L1.n2.w3`, by which an expression graph finds the same one. */
export interface DiagramParameter {
  id: string
  data: number
  /** That of the last `backward()`; undefined where it is not asked for. */
  grad: number | undefined
}

export interface DiagramNeuron {
  /** `L1.n2`: layer and neuron, each counted from 1. */
  id: string
  bias: DiagramParameter
  /** One for each input or neuron of the layer before, in order. */
  weights: DiagramParameter[]
  output: number
}

export interface NetworkDiagram {
  inputs: { id: string; data: number }[]
  layers: DiagramNeuron[][]
}

/** The numbers of a network for one example, as they are now. */
export function networkDiagram(
  network: MLP,
  inputs: readonly (Value | number)[],
  withGradients = false,
): NetworkDiagram {
  const parameter = ({ label, data, grad }: Value): DiagramParameter => ({
    id: label,
    data,
    grad: withGradients ? grad : undefined,
  })
  let signals = inputs
  const layers = network.layers.map((layer, l) => {
    const outputs = layer.forward(signals)
    signals = outputs
    return layer.neurons.map(({ weights, bias }, n) => ({
      id: `L${l + 1}.n${n + 1}`,
      bias: parameter(bias),
      weights: weights.map(parameter),
      output: outputs[n]?.data ?? Number.NaN,
    }))
  })
  const numbers = inputs.map((input) => (typeof input === 'number' ? input : input.data))
  return { inputs: numbers.map((data, place) => ({ id: `x${place + 1}`, data })), layers }
}
