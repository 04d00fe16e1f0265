/** The neuron graph's state in a link: five leaves in the order of the sliders, and whether Backward was pressed. */
import { neuron, type NeuronLeaf } from '../lessons/neuron.ts'

export interface NeuronState {
  leaves: Readonly<Record<NeuronLeaf, number>>
  /** Once asked for, the gradients follow every change. */
  backward: boolean
}

/** How far each slider goes; what lies outside is no state of this figure. */
export const neuronBounds: Readonly<Record<NeuronLeaf, number>> = { x1: 5, x2: 5, w1: 5, w2: 5, b: 10 }

const order = Object.keys(neuron.leaves) as NeuronLeaf[]

/** `2,0,-3,1,6.881…,backward`: every digit, so that a link restores the very numbers. */
export function writeNeuronState({ leaves, backward }: NeuronState): string {
  return [...order.map((leaf) => leaves[leaf]), ...(backward ? ['backward'] : [])].join(',')
}

/** Undefined for a text that no figure wrote. */
export function readNeuronState(text: string): NeuronState | undefined {
  const parts = text.split(',')
  const backward = parts.at(-1) === 'backward'
  const texts = backward ? parts.slice(0, -1) : parts
  const numbers = texts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const fits = order.every((leaf, index) => Math.abs(numbers[index] ?? Number.NaN) <= neuronBounds[leaf])
  if (numbers.length !== order.length || !fits) return undefined
  const leaves = Object.fromEntries(order.map((leaf, index) => [leaf, numbers[index]])) as Record<
    NeuronLeaf,
    number
  >
  return { leaves, backward }
}
