/** Networks of Values: a neuron weighs its inputs, a layer is a row of neurons, an MLP is a row of layers. */
import { activations, type Activation } from './activation.ts'
import { describe } from './describe.ts'
import { uniformInitialiser, type Initialiser } from './initialisers.ts'
import { requireMLPJson, type MLPJson } from './mlp-json.ts'
import type { RandomSource } from './random.ts'
import { Value } from './value.ts'

/** Where a neuron's first numbers come from, and what it does to its sum. */
export interface NeuronOptions {
  readonly random: RandomSource
  /** The lecture's tanh, if not given. */
  readonly activation?: Activation
  /** The lecture's [−1, 1) for weights and bias, if not given. */
  readonly initialiser?: Initialiser
}

/** activation(b + w1·x1 + w2·x2 + …): the neuron of the lecture, made of many Values. */
export class Neuron {
  readonly weights: readonly Value[]
  readonly bias: Value
  readonly activation: Activation

  /** Draws the weights, then the bias. `name` goes before their labels, to tell the neurons of a network apart. */
  constructor(inputs: number, options: NeuronOptions, name = '') {
    const { random, activation = 'tanh', initialiser = uniformInitialiser } = options
    requireCount('Neuron', inputs, 'input')
    this.weights = Array.from(
      { length: inputs },
      (_, i) => new Value(initialiser.weight(random, inputs), `${name}w${i + 1}`),
    )
    this.bias = new Value(initialiser.bias(random, inputs), `${name}b`)
    this.activation = activation
  }

  /** The sum starts at the bias and takes the inputs in order, as in micrograd: the digits depend on it. */
  forward(inputs: readonly (Value | number)[]): Value {
    const { weights, bias, activation } = this
    if (inputs.length !== weights.length)
      throw new RangeError(`Neuron expects ${plural(weights.length, 'input')}, got ${inputs.length}`)
    const sum = weights.reduce((total, weight, i) => total.add(weight.mul(asInput(inputs[i], i))), bias)
    return activations[activation].apply(sum)
  }

  /** The weights in order, then the bias. */
  parameters(): Value[] {
    return [...this.weights, this.bias]
  }

  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.grad = 0
  }

  toString(): string {
    return `${activations[this.activation].title}Neuron(${this.weights.length})`
  }
}

/** A row of neurons that all see the same inputs. */
export class Layer {
  readonly neurons: readonly Neuron[]

  constructor(inputs: number, outputs: number, options: NeuronOptions, name = '') {
    requireCount('Layer', outputs, 'neuron')
    this.neurons = Array.from({ length: outputs }, (_, i) => new Neuron(inputs, options, `${name}n${i + 1}.`))
  }

  /** One output for each neuron. A number becomes one Value that all neurons share. */
  forward(inputs: readonly (Value | number)[]): Value[] {
    const shared = inputs.map(asInput)
    return this.neurons.map((neuron) => neuron.forward(shared))
  }

  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters())
  }

  zeroGrad(): void {
    for (const neuron of this.neurons) neuron.zeroGrad()
  }

  toString(): string {
    return `Layer of [${this.neurons.join(', ')}]`
  }
}

/** As `NeuronOptions`, but with an activation for each layer, or one for all. */
export interface MLPOptions {
  readonly random: RandomSource
  readonly activation?: Activation | readonly Activation[]
  readonly initialiser?: Initialiser
}

/** A multi-layer perceptron: `new MLP(3, [4, 4, 1], { random })` has 3 inputs, three layers and 41 parameters. */
export class MLP {
  /** The number of inputs, then the number of neurons of each layer. */
  readonly sizes: readonly number[]
  /** One for each layer. */
  readonly activations: readonly Activation[]
  readonly layers: readonly Layer[]

  /** Parameters are labelled by layer and neuron: `L1.n2.w3`. */
  constructor(inputs: number, outputs: readonly number[], options: MLPOptions) {
    requireCount('MLP', outputs.length, 'layer')
    const { activation = 'tanh', ...rest } = options
    this.sizes = [inputs, ...outputs]
    this.activations = typeof activation === 'string' ? outputs.map(() => activation) : activation
    if (this.activations.length !== outputs.length)
      throw new RangeError(
        `MLP expects ${plural(outputs.length, 'activation')}, got ${this.activations.length}`,
      )
    this.layers = this.activations.map(
      (activation, i) =>
        new Layer(this.sizes[i] ?? 0, this.sizes[i + 1] ?? 0, { ...rest, activation }, `L${i + 1}.`),
    )
  }

  /** The outputs of the last layer, a list even when it has one neuron; `predict` gives that one. */
  forward(inputs: readonly (Value | number)[]): Value[] {
    return this.layers.reduce<Value[]>((signals, layer) => layer.forward(signals), inputs.map(asInput))
  }

  /** The only output of a network that ends in one neuron. */
  predict(inputs: readonly (Value | number)[]): Value {
    const [prediction, ...others] = this.forward(inputs)
    if (prediction === undefined || others.length > 0)
      throw new RangeError(`MLP.predict needs a network with 1 output, got ${others.length + 1}`)
    return prediction
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters())
  }

  zeroGrad(): void {
    for (const layer of this.layers) layer.zeroGrad()
  }

  toString(): string {
    return `MLP of [${this.layers.join(', ')}]`
  }

  toJSON(): MLPJson {
    const { sizes, activations } = this
    return { sizes, activations, parameters: this.parameters().map((parameter) => parameter.data) }
  }

  /** Takes what `toJSON` gave, also after a trip through text; anything else is refused in words. */
  static fromJSON(json: unknown): MLP {
    const { sizes, activations, parameters } = requireMLPJson(json)
    const [inputs = 0, ...outputs] = sizes
    const stored = parameters.values()
    // the parameters are drawn in the order in which they were stored
    const random = { uniform: () => stored.next().value ?? NaN }
    return new MLP(inputs, outputs, { random, activation: activations })
  }
}

/** A number becomes a leaf named after its place, x1 for the first. */
function asInput(input: Value | number | undefined, place: number): Value {
  if (input instanceof Value) return input
  if (typeof input === 'number') return new Value(input, `x${place + 1}`)
  throw new TypeError(`Neuron needs a Value or a number as input x${place + 1}, got ${describe(input)}`)
}

function requireCount(who: string, size: number, noun: string): void {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`${who} needs a whole number of ${noun}s, at least 1, got ${describe(size)}`)
}

function plural(size: number, noun: string): string {
  return `${size} ${noun}${size === 1 ? '' : 's'}`
}
