/** The diagram of a network by the engine itself: what those drawn from parameters or from a graph are held against. */
import type { MLP } from '../../src/engine/nn.ts'
import type { Value } from '../../src/engine/value.ts'
import type { DiagramParameter, NetworkDiagram } from '../../src/lessons/network-diagram.ts'

/** The numbers of a network for one example, as they are now. */
export function engineDiagram(
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
