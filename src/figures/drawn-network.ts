/** What a network diagram draws: plain numbers with the ids by which its parts are picked. */

export interface DrawnParameter {
  id: string
  data: number
  /** Undefined until it is earned. */
  grad?: number | undefined
}

export interface DrawnNeuron {
  id: string
  bias: DrawnParameter
  /** One for each input or neuron of the layer before, in order. */
  weights: readonly DrawnParameter[]
  output: number
}

export interface DrawnNetwork {
  inputs: readonly { id: string; data: number }[]
  layers: readonly (readonly DrawnNeuron[])[]
}

/** A place in the network: an input (layer 0), a neuron, or, with `from`, the weight of a neuron's line from there. */
export interface Spot {
  layer: number
  index: number
  from?: number
}

/** How many stand in each rank, the inputs first. */
export function sizesOf({ inputs, layers }: DrawnNetwork): number[] {
  return [inputs.length, ...layers.map((layer) => layer.length)]
}

export function neuronAt({ layers }: DrawnNetwork, { layer, index }: Spot): DrawnNeuron | undefined {
  return layers[layer - 1]?.[index]
}

/** '' for a place that is not there. */
export function idAt(network: DrawnNetwork, spot: Spot): string {
  if (spot.layer === 0) return network.inputs[spot.index]?.id ?? ''
  const neuron = neuronAt(network, spot)
  return (spot.from === undefined ? neuron?.id : neuron?.weights[spot.from]?.id) ?? ''
}

/** Where an id stands; a bias stands in its neuron. */
export function spotOf(network: DrawnNetwork, id: string): Spot | undefined {
  const input = network.inputs.findIndex((each) => each.id === id)
  if (input >= 0) return { layer: 0, index: input }
  for (const [l, layer] of network.layers.entries())
    for (const [index, { id: own, bias, weights }] of layer.entries()) {
      if (own === id || bias.id === id) return { layer: l + 1, index }
      const from = weights.findIndex((weight) => weight.id === id)
      if (from >= 0) return { layer: l + 1, index, from }
    }
  return undefined
}
