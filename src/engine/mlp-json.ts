/** A network as plain data, to be kept in a file or a link. */
import { activations as known, type Activation } from './activation.ts'
import { describe } from './describe.ts'

/** The shape and the weights of an MLP: `JSON.stringify(model)` writes it, `MLP.fromJSON` reads it. */
export interface MLPJson {
  /** The number of inputs, then the number of neurons of each layer: [3, 4, 4, 1]. */
  readonly sizes: readonly number[]
  /** One for each layer. */
  readonly activations: readonly Activation[]
  /** The data of `parameters()`, in that order. */
  readonly parameters: readonly number[]
}

/** Returns what it got if a network can be made of it, and otherwise throws a TypeError that says what is missing. */
export function requireMLPJson(json: unknown): MLPJson {
  const { sizes, activations, parameters } = Object(json) as Record<string, unknown>
  if (!isListOf(isCount, sizes) || sizes.length < 2)
    throw new TypeError(`MLP.fromJSON needs sizes such as [3, 4, 4, 1], got ${written(sizes)}`)
  if (!isListOf(isActivation, activations) || activations.length !== sizes.length - 1)
    throw new TypeError(
      `MLP.fromJSON needs ${sizes.length - 1} activations of ${Object.keys(known).join(', ')}, got ${written(activations)}`,
    )
  const needed = parameterCount(sizes)
  if (!isListOf(isNumber, parameters) || parameters.length !== needed)
    throw new TypeError(`MLP.fromJSON needs ${needed} numbers as parameters, got ${amount(parameters)}`)
  return { sizes, activations, parameters }
}

/** Every neuron has a weight for each of its inputs, and a bias. */
function parameterCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((count, neurons, i) => count + neurons * ((sizes[i] ?? 0) + 1), 0)
}

function isListOf<Item>(isItem: (item: unknown) => item is Item, list: unknown): list is Item[] {
  return Array.isArray(list) && list.every(isItem)
}

const isNumber = (item: unknown): item is number => typeof item === 'number'
const isCount = (item: unknown): item is number => Number.isInteger(item) && Number(item) > 0
const isActivation = (item: unknown): item is Activation =>
  typeof item === 'string' && Object.hasOwn(known, item)

const written = (received: unknown): string => JSON.stringify(received) ?? describe(received)

function amount(parameters: unknown): string {
  if (!Array.isArray(parameters)) return describe(parameters)
  const wrong = parameters.findIndex((parameter) => !isNumber(parameter))
  return wrong === -1 ? String(parameters.length) : `${describe(parameters[wrong])} at ${wrong}`
}
