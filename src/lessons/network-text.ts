/**
 * Networks as the lecture writes them: `Neuron(3)`, `MLP(2, [2, 1])`, and the loss of one, `loss(MLP(3, [4, 4, 1]))`; or
 * that of one example alone, `loss(MLP(3, [4, 4, 1]), [2, 3, -1], 1)`, where `margin(…)` is the loss of micrograd's demo.
 */
import { ExpressionError } from '../engine/expression.ts'
import { activations, type Activation } from '../engine/activation.ts'
import { maxMargin, summedSquaredError } from '../engine/loss.ts'
import { MLP, Neuron } from '../engine/nn.ts'
import { PythonRandom } from '../engine/random.ts'
import { Value } from '../engine/value.ts'
import { fourExamples } from './four-examples.ts'

/** What a network's text asks for. */
export interface NetworkText {
  of: 'neuron' | 'mlp' | 'loss' | 'margin'
  inputs: number
  /** The number of neurons of each layer; a neuron has none. */
  layers: readonly number[]
  /** Python's `random.seed`, from which the weights are drawn. */
  seed: number
  /** Of the hidden layers and of the last one; the lecture's tanh, if not given. */
  activations?: readonly [Activation, Activation] | undefined
  /** The one example that a loss is taken of; all four of the lecture's, if not given. */
  example?: { inputs: readonly number[]; target: number } | undefined
}

/** The seed of a text that names none: the same that the loss chart starts from. */
const usualSeed = 1337
const mostNodes = 10_000
const howTo = 'write Neuron(3), MLP(2, [2, 1]) or loss(MLP(3, [4, 4, 1])), with , seed=7 for other weights'

/** Whether the text means a network, rightly written or not. */
export function isNetworkText(text: string): boolean {
  return /^\s*((loss|margin)\s*\(\s*(Neuron|MLP)\b|(Neuron|MLP)\s*\()/.test(text)
}

/** Reads the text of a network; throws an `ExpressionError` that says where it cannot. */
export function readNetworkText(text: string): NetworkText {
  const scan = new Scan(text)
  const lossName = scan.next(/(loss|margin)\s*\(/y)
  const isLoss = lossName !== undefined
  const name = scan.need(/(Neuron|MLP)\s*\(/y)
  const isNeuron = name.startsWith('Neuron')
  if (isLoss && isNeuron) scan.refuse('a loss of one neuron', 'write loss(MLP(3, [1]))')
  const inputs = Number(scan.need(/\d+/y))
  const layers: number[] = []
  if (!isNeuron) {
    scan.need(/,\s*\[/y)
    do layers.push(Number(scan.need(/\d+/y)))
    while (scan.next(/,/y) !== undefined)
    scan.need(/\]/y)
  }
  const hidden = isNeuron ? undefined : activationAt(scan)
  const last = hidden && (activationAt(scan) ?? hidden)
  const seed = scan.next(/,\s*seed\s*=/y) === undefined ? usualSeed : Number(scan.need(/-?\d{1,9}\b/y))
  scan.need(/\)/y)
  const example = isLoss ? exampleAt(scan) : undefined
  if (isLoss) scan.need(/\)/y)
  scan.need(/$/y)
  if ([inputs, ...layers].includes(0)) scan.refuse('a network of nothing', 'use sizes of 1 and more')
  const network = {
    of: lossName?.startsWith('margin')
      ? ('margin' as const)
      : isLoss
        ? ('loss' as const)
        : isNeuron
          ? ('neuron' as const)
          : ('mlp' as const),
    inputs,
    layers,
    seed,
    activations: hidden && last && ([hidden, last] as const),
    example,
  }
  if (nodesOf(network) > mostNodes) scan.refuse(`more than ${mostNodes} nodes`, 'use smaller sizes')
  if (example && example.inputs.length !== inputs)
    scan.refuse(
      `an example with ${example.inputs.length} inputs`,
      `give the network its ${inputs}, as in loss(MLP(3, [4, 4, 1]), [2, 3, -1], 1)`,
    )
  if (isLoss && !example && inputs !== 3)
    scan.refuse(
      `a loss with ${inputs} inputs`,
      'the lecture’s four examples have 3: write loss(MLP(3, [4, 4, 1]))',
    )
  if (isLoss && layers.at(-1) !== 1)
    scan.refuse(
      `a loss with ${layers.at(-1)} outputs`,
      'end the list of layers in 1: each example has one target',
    )
  return network
}

/** The graph of a network; several outputs are added up, so that there is one to go back from. */
export function buildNetwork(text: NetworkText): Value {
  const { of, inputs, layers, seed, example } = text
  const random = new PythonRandom(seed)
  if (of === 'neuron') return new Neuron(inputs, { random }).forward(exampleInputs(inputs))
  const [hidden, last] = text.activations ?? ['tanh', 'tanh']
  const activation = layers.map((_, layer) => (layer + 1 < layers.length ? hidden : last))
  const network = new MLP(inputs, layers, { random, activation })
  if (of === 'mlp') {
    const outputs = network.forward(exampleInputs(inputs))
    return outputs.reduce((sum, output) => sum.add(output))
  }
  const examples = example ? [example.inputs] : fourExamples.inputs
  const targets = example ? [example.target] : fourExamples.targets
  const lossOf = { loss: summedSquaredError, margin: maxMargin }[of]
  const predictions = examples.map((each) => network.predict(each))
  const loss = lossOf(predictions, targets)
  loss.label = 'loss'
  return loss
}

/** The first example's three numbers, over and over for more inputs. */
function exampleInputs(count: number): Value[] {
  const [example] = fourExamples.inputs
  return Array.from({ length: count }, (_, i) => new Value(example[i % example.length] ?? 0, `x${i + 1}`))
}

function activationAt(scan: Scan): Activation | undefined {
  const name = scan.next(/,\s*(tanh|relu|sigmoid|linear)\b/y)?.replace(/[,\s]/g, '')
  return name !== undefined && Object.hasOwn(activations, name) ? (name as Activation) : undefined
}

/** `, [2, 3, -1], 1`: the inputs of an example and its target. */
function exampleAt(scan: Scan): NetworkText['example'] {
  if (scan.next(/,\s*\[/y) === undefined) return undefined
  const number = (): number => Number(scan.need(/-?\d+(\.\d+)?(e[+-]?\d+)?/y))
  const inputs = [number()]
  while (scan.next(/,/y) !== undefined) inputs.push(number())
  scan.need(/\]\s*,/y)
  return { inputs, target: number() }
}

/** How many Values and operations a network comes to, worked out before any is made. */
function nodesOf({ of, inputs, layers, example }: NetworkText): number {
  const sizes = of === 'neuron' ? [inputs, 1] : [inputs, ...layers]
  const passes = (of === 'loss' || of === 'margin') && !example ? fourExamples.inputs.length : 1
  return sizes.slice(1).reduce((sum, neurons, i) => {
    const fanIn = sizes[i] ?? 0
    return sum + neurons * (fanIn + 1 + passes * (2 * fanIn + 1))
  }, passes * inputs)
}

/** Reads a text piece by piece and knows where it is. */
class Scan {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The piece that comes next, if it is of this kind; spaces go with it. */
  next(kind: RegExp): string | undefined {
    const start = this.#at + (/^\s*/.exec(this.#text.slice(this.#at))?.[0].length ?? 0)
    kind.lastIndex = start
    const [piece] = kind.exec(this.#text) ?? []
    this.#at = piece === undefined ? this.#at : start + piece.length
    return piece
  }

  need(kind: RegExp): string {
    const piece = this.next(kind)
    if (piece !== undefined) return piece
    this.next(/\s*/y)
    return this.refuse('a network that cannot be read', howTo)
  }

  refuse(problem: string, remedy: string): never {
    throw new ExpressionError(problem, this.#at + 1, remedy)
  }
}
