/** The lecture's neuron, 00:52:52: o = tanh(x1·w1 + x2·w2 + b), with a bias that makes the numbers come out round. */
import { named, type Expression } from './expression.ts'

export type NeuronLeaf = 'x1' | 'x2' | 'w1' | 'w2' | 'b'

export const neuron: Expression<NeuronLeaf> = {
  text: 'x1w1 = x1*w1; x2w2 = x2*w2; x1w1x2w2 = x1w1 + x2w2; n = x1w1x2w2 + b; o = tanh(n)',
  leaves: { x1: 2, x2: 0, w1: -3, w2: 1, b: 6.8813735870195432 },
  build({ x1, x2, w1, w2, b }) {
    const x1w1 = named('x1w1', x1.mul(w1))
    const x2w2 = named('x2w2', x2.mul(w2))
    const x1w1x2w2 = named('x1w1x2w2', x1w1.add(x2w2))
    const n = named('n', x1w1x2w2.add(b))
    return named('o', n.tanh())
  },
}
