/** A layer of neurons as a loop: blocks of neurons that share the columns they load, and columns that share weights. */
import type { Finish, Instruction, Sum } from '../program/instructions.ts'
import { columnRows, opcodes } from '../program/opcodes.ts'
import { inRows } from '../program/rows.ts'
import { f64x2, i32, local, loop } from './bytes.ts'
import type { MultiplyAdd } from './multiply-add.ts'

/** Sums of one stretch of weighted columns each, which go on at an even pace from neuron to neuron. */
export interface Layer {
  readonly kind: 'layer'
  readonly neurons: number
  /** How many columns each neuron adds up. */
  readonly length: number
  /** Places: the first neuron's first, how much further the next one's is, and the next neuron's. */
  readonly weight: { readonly first: number; readonly step: number; readonly next: number }
  readonly column: { readonly first: number; readonly step: number }
  readonly bias: { readonly first: number; readonly next: number } | undefined
  readonly into: { readonly first: number; readonly next: number }
  readonly finish: Finish | undefined
  /** Where the finish finds outputs. */
  readonly output: { readonly first: number; readonly next: number }
}

/** How many neurons a block has; with two pairs of examples their sums take half of the registers. */
const blockSize = 4

/** Fewer products are quicker in a straight line, in which a number can stay in a register. */
const fewestProducts = 32

/**
 * Puts layers in the place of their instructions, where that is quicker. The first `inputs` columns lie elsewhere in memory
 * than the others, so that a stretch which goes from the ones to the others has no even pace there.
 */
export function withLayers(instructions: readonly Instruction[], inputs: number): (Instruction | Layer)[] {
  let at = 0
  const rows = inRows(columnRows(instructions))
  return rows.flatMap(({ first: { opcode, shape, places }, count, steps }): (Instruction | Layer)[] => {
    const group = instructions.slice(at, at + count)
    at += count
    if (opcode !== opcodes.layer) return group
    const [, , hasBias, weightStep = NaN, columnStep = NaN, length = NaN, column = NaN] = shape
    const [into = NaN, output = NaN, weight = NaN, bias = NaN] = places
    const [intoNext = NaN, outputNext = NaN, weightNext = NaN, biasNext = NaN] = steps
    const lastColumn = column + (length - 1) * columnStep
    const isEven = column < inputs === lastColumn < inputs
    if (count < blockSize || count * length < fewestProducts || !isEven) return group
    const layer: Layer = {
      kind: 'layer',
      neurons: count,
      length,
      weight: { first: weight, step: weightStep, next: weightNext },
      column: { first: column, step: columnStep },
      bias: hasBias === 1 ? { first: bias, next: biasNext } : undefined,
      into: { first: into, next: intoNext },
      finish: (group[0] as Sum).finish,
      output: { first: output, next: outputNext },
    }
    return [layer]
  })
}

type Bytes = readonly number[]

/** What a layer's loop has to know of the function it stands in. */
export interface Frame {
  readonly pairs: number
  /** The address of the numbers. */
  readonly numbers: number
  /** The address of a column's first pair in this turn: what is on the stack then, and what to add. */
  readonly address: (place: number) => {
    readonly base: Bytes
    readonly offset: number
    readonly stride: number
  }
  /** Free variables: addresses, and pairs. */
  readonly addresses: readonly number[]
  readonly values: readonly number[]
  readonly multiplyAdd: MultiplyAdd
  /** From a sum and its output, what becomes of the sum. */
  readonly finished: (finish: Finish, sum: Bytes, output: Bytes) => Bytes
}

/** How many variables a layer needs. */
export const addressesNeeded = 8
export const valuesNeeded = (pairs: number): number => blockSize * pairs + pairs + 1

export function layerLoop(layer: Layer, frame: Frame): Bytes[] {
  const whole = Math.floor(layer.neurons / blockSize)
  const rest = layer.neurons % blockSize
  return [
    ...blocks(layer, 0, blockSize, whole, frame),
    ...(rest > 0 ? blocks(layer, whole * blockSize, rest, 1, frame) : []),
  ]
}

/** So many blocks of so many neurons. */
function blocks(layer: Layer, from: number, neurons: number, count: number, frame: Frame): Bytes[] {
  const { weight, bias, into, output } = layer
  const { address, numbers } = frame
  const [left = NaN, weights = NaN, biases = NaN, intos = NaN, outputs = NaN] = frame.addresses
  const number = (place: number) => ({ base: i32.const(0), offset: numbers + 8 * place, stride: 8 })
  const moving = [
    { variable: weights, ...weight, at: number },
    ...(bias === undefined ? [] : [{ variable: biases, ...bias, at: number }]),
    { variable: intos, ...into, at: address },
    { variable: outputs, ...output, at: address },
  ]
  return [
    ...moving.map(({ variable, first, next, at }) => {
      const { base, offset, stride } = at(first)
      const lowest = offset + stride * (next * from + Math.min(0, next * (neurons - 1)))
      return [...base, ...i32.const(lowest), ...i32.add, ...local.set(variable)]
    }),
    [...i32.const(count), ...local.set(left)],
    loop.start,
    ...block(layer, neurons, frame),
    ...moving.map(({ variable, first, next, at }) => move(variable, at(first).stride * next * neurons)),
    [...again(left), ...loop.end],
  ]
}

/** A block, for which the addresses are those of the neuron that lies lowest in memory, each for itself. */
function block(
  { length, weight, column, bias, into, output, finish }: Layer,
  neurons: number,
  frame: Frame,
): Bytes[] {
  const { pairs, address, values, multiplyAdd, finished } = frame
  const [, weights = NaN, biases = NaN, intos = NaN, outputs = NaN, ...inner] = frame.addresses
  const [at = NaN, columns = NaN, left = NaN] = inner
  const [scale = NaN, ...free] = values
  const loaded = (pair: number): number => free[pair] ?? NaN
  const sum = (neuron: number, pair: number): number => free[pairs + neuron * pairs + pair] ?? NaN
  const everyPair = Array.from({ length: pairs }, (_, pair) => pair)
  const everyNeuron = Array.from({ length: neurons }, (_, neuron) => neuron)
  /** How far the neuron's is from the lowest. */
  const above = (neuron: number, next: number): number => (next < 0 ? neuron - neurons + 1 : neuron) * next
  const { base, offset, stride } = address(column.first)
  const intoStride = address(into.first).stride
  const outputStride = address(output.first).stride
  return [
    ...everyNeuron.flatMap((neuron) => [
      bias === undefined
        ? f64x2.const(-0)
        : [...local.get(biases), ...f64x2.loadSplat(8 * above(neuron, bias.next))],
      ...everyPair.slice(1).map((pair) => local.tee(sum(neuron, pair))),
      local.set(sum(neuron, 0)),
    ]),
    [...local.get(weights), ...local.set(at)],
    [...base, ...i32.const(offset), ...i32.add, ...local.set(columns)],
    [...i32.const(length), ...local.set(left)],
    loop.start,
    ...everyPair.map((pair) => [...local.get(columns), ...f64x2.load(16 * pair), ...local.set(loaded(pair))]),
    ...everyNeuron.flatMap((neuron) => [
      [...local.get(at), ...f64x2.loadSplat(8 * above(neuron, weight.next)), ...local.set(scale)],
      ...everyPair.map((pair) => [
        ...multiplyAdd(local.get(sum(neuron, pair)), local.get(scale), local.get(loaded(pair))),
        ...local.set(sum(neuron, pair)),
      ]),
    ]),
    move(at, 8 * weight.step),
    move(columns, stride * column.step),
    [...again(left), ...loop.end],
    ...everyNeuron.flatMap((neuron) =>
      everyPair.map((pair) => {
        const summed = local.get(sum(neuron, pair))
        const found = [
          ...local.get(outputs),
          ...f64x2.load(above(neuron, output.next) * outputStride + 16 * pair),
        ]
        return [
          ...local.get(intos),
          ...(finish === undefined ? summed : finished(finish, summed, found)),
          ...f64x2.store(above(neuron, into.next) * intoStride + 16 * pair),
        ]
      }),
    ),
  ]
}

function move(variable: number, distance: number): Bytes {
  return distance === 0
    ? []
    : [...local.get(variable), ...i32.const(distance), ...i32.add, ...local.set(variable)]
}

/** Goes back to the start of the loop unless the variable, one less now, is 0. */
function again(left: number): Bytes {
  return [...local.get(left), ...i32.const(-1), ...i32.add, ...local.tee(left), ...loop.again]
}
