/** The graph of one example in the training of a network, as the compiled form wants it. */
import type { Loss } from './loss.ts'
import { penalty } from './loss.ts'
import type { MLP } from './nn.ts'
import type { Example } from './program/plan.ts'
import { mean, sum } from './sum.ts'
import { Value } from './value.ts'

/** An example whose outputs are the network's predictions, and all of its neurons. */
export interface MLPExample extends Example {
  readonly loss: Value
  /** The output of every neuron, layer by layer: `outputs` for a program that maps them. */
  readonly neurons: readonly (readonly Value[])[]
}

/** There is a target for each prediction. `alpha` is the strength of the L2 penalty on all parameters. */
export function mlpExample(model: MLP, { ofOne, over }: Loss, alpha = 0): MLPExample {
  const parameters = model.parameters()
  // any numbers will do, for a program has its own: 1 is a target of every loss
  const leaves = (count: number, name: string): Value[] =>
    Array.from({ length: count }, (_, i) => new Value(1, `${name}${i + 1}`))
  const inputs = leaves(model.sizes[0] ?? 0, 'x')
  const neurons: Value[][] = []
  for (const layer of model.layers) neurons.push(layer.forward(neurons.at(-1) ?? inputs))
  const outputs = neurons.at(-1) ?? []
  const targets = leaves(outputs.length, 't')
  const losses = outputs.map((prediction, i) => ofOne(prediction, targets[i] ?? NaN))
  return {
    parameters,
    inputs,
    targets,
    outputs,
    neurons,
    loss: { sum, mean }[over](losses),
    over,
    ...(alpha === 0 ? {} : { penalty: penalty({ alpha, parameters }) }),
  }
}
