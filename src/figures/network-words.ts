/** What stands at a place of a network, in words: for who cannot see the lines, and for whoever picks one. */
import { idAt, neuronAt, type DrawnNetwork, type Spot } from './drawn-network.ts'
import { formatNumber } from './format.ts'

/** What a place is called, without its number: "L1.n2.w3: weight from x3 to L1.n2". */
export function nameOf(network: DrawnNetwork, spot: Spot): string {
  const id = idAt(network, spot)
  if (spot.layer === 0) return `${id}: input`
  if (spot.from === undefined) return `${id}: neuron`
  return `${id}: weight ${fromTo(network, spot, spot.from)}`
}

/** "L1.n2: output 0.7071, bias −0.5" or "L1.n2.w3: weight 0.25 from x3 to L1.n2, gradient −1". */
export function spotInWords(network: DrawnNetwork, spot: Spot): string {
  const id = idAt(network, spot)
  if (spot.layer === 0) return `${id}: input ${formatNumber(network.inputs[spot.index]?.data ?? Number.NaN)}`
  const neuron = neuronAt(network, spot)
  if (neuron === undefined) return ''
  if (spot.from === undefined) {
    const { bias, output } = neuron
    return `${id}: output ${formatNumber(output)}, bias ${formatNumber(bias.data)}${withGradient(bias.grad)}`
  }
  const weight = neuron.weights[spot.from]
  const number = formatNumber(weight?.data ?? Number.NaN)
  return `${id}: weight ${number} ${fromTo(network, spot, spot.from)}${withGradient(weight?.grad)}`
}

function fromTo(network: DrawnNetwork, { layer, index }: Spot, from: number): string {
  return `from ${idAt(network, { layer: layer - 1, index: from })} to ${idAt(network, { layer, index })}`
}

function withGradient(grad: number | undefined): string {
  return grad === undefined ? '' : `, gradient ${formatNumber(grad)}`
}
