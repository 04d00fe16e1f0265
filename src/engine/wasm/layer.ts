/** A layer of neurons as a loop: blocks of neurons that share the columns they load, and columns that share weights. */
import type { Finish, Instruction, Sum } from '../program/instructions.ts'
import { columnRows, opcodes } from '../program/opcodes.ts'
import { inRows } from '../program/rows.ts'
import { f64x2, i32, local, loop } from './bytes.ts'

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

/** Puts layers in the place of their instructions, where that is quicker. */
export function withLayers(instructions: readonly Instruction[]): (Instruction | Layer)[] {
  let at = 0
  const rows = inRows(columnRows(instructions))
  return rows.flatMap(({ first: { opcode, shape, places }, count, steps }): (Instruction | Layer)[] => {
    const group = instructions.slice(at, at + count)
    at += count
    if (opcode !== opcodes.layer) return group
    const [, , hasBias, weightStep = NaN, columnStep = NaN, length = NaN, column = NaN] = shape
    const [into = NaN, output = NaN, weight = NaN, bias = NaN] = places
    const [intoNext = NaN, outputNext = NaN, weightNext = NaN, biasNext = NaN] = steps
    // an address can only be a constant further than another, not a constant less
    const isForward = steps.every((step) => step >= 0)
    if (count < blockSize || count * length < fewestProducts || !isForward) return group
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
  /** From a sum and its output, what becomes of the sum. */
  readonly finished: (finish: Finish, sum: Bytes, output: Bytes) => Bytes
}

/** How many variables a layer needs. */
export const addressesNeeded = 8
export const valuesNeeded = (pairs: number): number => blockSize * pairs + pairs + 1

export function layerLoop(layer: Layer, frame: Frame): Bytes[] {
  const { neurons, weight, bias, into, output } = layer
  const { address, numbers } = frame
  const [weights = NaN, biases = NaN, intos = NaN, outputs = NaN, left = NaN] = frame.addresses
  const start = (variable: number, place: number): Bytes => {
    const { base, offset } = address(place)
    return [...base, ...i32.const(offset), ...i32.add, ...local.set(variable)]
  }
  const whole = Math.floor(neurons / blockSize)
  const rest = neurons % blockSize
  const move = (variable: number, step: number): Bytes =>
    step === 0 ? [] : [...local.get(variable), ...i32.const(step), ...i32.add, ...local.set(variable)]
  return [
    [...i32.const(numbers + 8 * weight.first), ...local.set(weights)],
    bias === undefined ? [] : [...i32.const(numbers + 8 * bias.first), ...local.set(biases)],
    start(intos, into.first),
    start(outputs, output.first),
    [...i32.const(whole), ...local.set(left)],
    loop.start,
    ...block(layer, blockSize, frame),
    move(weights, 8 * blockSize * weight.next),
    move(biases, 8 * blockSize * (bias?.next ?? 0)),
    move(intos, blockSize * into.next * address(into.first).stride),
    move(outputs, blockSize * output.next * address(output.first).stride),
    [...local.get(left), ...i32.const(-1), ...i32.add, ...local.tee(left), ...loop.again, ...loop.end],
    ...(rest > 0 ? block(layer, rest, frame) : []),
  ]
}

/** So many neurons from where the addresses are. */
function block(
  { length, weight, column, bias, into, output, finish }: Layer,
  neurons: number,
  frame: Frame,
): Bytes[] {
  const { pairs, address, addresses, values, finished } = frame
  const [weights = NaN, biases = NaN, intos = NaN, outputs = NaN, , ...inner] = addresses
  const [at = NaN, columns = NaN, left = NaN] = inner
  const [scale = NaN, ...free] = values
  const loaded = (pair: number): number => free[pair] ?? NaN
  const sum = (neuron: number, pair: number): number => free[pairs + neuron * pairs + pair] ?? NaN
  const everyPair = Array.from({ length: pairs }, (_, pair) => pair)
  const everyNeuron = Array.from({ length: neurons }, (_, neuron) => neuron)
  const { base, offset, stride } = address(column.first)
  const intoStride = address(into.first).stride
  const outputStride = address(output.first).stride
  return [
    ...everyNeuron.flatMap((neuron) => [
      bias === undefined
        ? f64x2.const(0)
        : [...local.get(biases), ...f64x2.loadSplat(8 * neuron * bias.next)],
      ...everyPair.slice(1).map((pair) => local.tee(sum(neuron, pair))),
      local.set(sum(neuron, 0)),
    ]),
    [...local.get(weights), ...local.set(at)],
    [...base, ...i32.const(offset), ...i32.add, ...local.set(columns)],
    [...i32.const(length), ...local.set(left)],
    loop.start,
    ...everyPair.map((pair) => [...local.get(columns), ...f64x2.load(16 * pair), ...local.set(loaded(pair))]),
    ...everyNeuron.flatMap((neuron) => [
      [...local.get(at), ...f64x2.loadSplat(8 * neuron * weight.next), ...local.set(scale)],
      ...everyPair.map((pair) => [
        ...[...local.get(sum(neuron, pair)), ...local.get(scale), ...local.get(loaded(pair)), ...f64x2.mul],
        ...[...f64x2.add, ...local.set(sum(neuron, pair))],
      ]),
    ]),
    [...local.get(at), ...i32.const(8 * weight.step), ...i32.add, ...local.set(at)],
    [...local.get(columns), ...i32.const(column.step * stride), ...i32.add, ...local.set(columns)],
    [...local.get(left), ...i32.const(-1), ...i32.add, ...local.tee(left), ...loop.again, ...loop.end],
    ...everyNeuron.flatMap((neuron) =>
      everyPair.map((pair) => {
        const summed = local.get(sum(neuron, pair))
        const found = [...local.get(outputs), ...f64x2.load(neuron * output.next * outputStride + 16 * pair)]
        return [
          ...local.get(intos),
          ...(finish === undefined ? summed : finished(finish, summed, found)),
          ...f64x2.store(neuron * into.next * intoStride + 16 * pair),
        ]
      }),
    ),
  ]
}
