/** What a neuron does to its weighted sum. */
import type { Value } from './value.ts'

/** The name of an activation, as kept in `Neuron.activation`. */
export type Activation = 'tanh' | 'relu' | 'sigmoid' | 'linear'

/** Each activation with its function and with the name that micrograd's printed models give it: `ReLUNeuron(2)`. */
export const activations: Readonly<
  Record<Activation, { readonly apply: (sum: Value) => Value; readonly title: string }>
> = {
  tanh: { apply: (sum) => sum.tanh(), title: 'Tanh' },
  relu: { apply: (sum) => sum.relu(), title: 'ReLU' },
  sigmoid: { apply: (sum) => sum.sigmoid(), title: 'Sigmoid' },
  linear: { apply: (sum) => sum, title: 'Linear' },
}
