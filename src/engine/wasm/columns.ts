/** The instructions on columns as the body of a WebAssembly function: one loop over the examples, with layers as loops in it. */
import type { OpName } from '../ops.ts'
import type { Code, Finish, Sum } from '../program/instructions.ts'
import type { Calculation } from '../program/terms.ts'
import { call, end, f64, f64x2, i32, list, local, loop, types, unsigned } from './bytes.ts'
import type { Block } from './layout.ts'
import { addressesNeeded, layerLoop, valuesNeeded, withLayers, type Layer } from './layer.ts'
import { inPairs, type Surroundings } from './numbers.ts'
import { inWasm } from './operations.ts'

type Bytes = readonly number[]

/** The locals that a function on columns has as parameters: addresses within a column, the end of the input's, the output's. */
const [input, inputEnd, output] = [0, 1, 2] as const
const parameters = 3

/** The columns that a function on columns reads and writes. */
export interface Ends {
  readonly inputs: Block
  readonly outputs: Block
  /** Those in between that have to be in memory. */
  readonly between: Block
  /** Whether `between` holds whole columns, for totals, or is written over by each turn. */
  readonly keeps: boolean
}

/**
 * On columns, `pairs` of examples in one turn of the loop: each pair of each column is a local variable, but those of
 * layers, which are loops of their own, are in memory. More pairs share the weights that a turn has to load. The function
 * takes where in the columns of inputs to begin and to end, and where in those of outputs to begin, in bytes.
 */
export function onColumns(
  code: Code,
  around: Surroundings,
  { inputs, outputs, between, keeps }: Ends,
  pairs: number,
): number[] {
  const { provided, imported, numbers, multiplyAdd } = around
  const body: Bytes[] = []
  const instructions = withLayers(code.columns, inputs.columns)
  const inMemory = new Set(instructions.flatMap((each) => (each.kind === 'layer' ? columnsOf(each) : [])))
  const columns = code.columnCount - inputs.columns
  const pairVariables = valuesNeeded(pairs)
  const scratch = Array.from({ length: pairVariables }, (_, i) => parameters + pairs * columns + i)
  const addresses = Array.from(
    { length: addressesNeeded },
    (_, i) => parameters + pairs * columns + pairVariables + i,
  )
  const [first = NaN] = scratch
  const every = Array.from({ length: pairs }, (_, pair) => pair)
  const variable = (place: number, pair: number): number =>
    parameters + (place - inputs.columns) * pairs + pair
  const address = (place: number): { base: Bytes; offset: number; stride: number } => {
    const block = place < inputs.columns ? inputs : between
    const base = place < inputs.columns ? local.get(input) : keeps ? local.get(output) : i32.const(0)
    return { base, offset: block.address + place * block.stride, stride: block.stride }
  }
  const load = (place: number, pair: number): Bytes => {
    if (place >= inputs.columns && !inMemory.has(place)) return local.get(variable(place, pair))
    const { base, offset } = address(place)
    return [...base, ...f64x2.load(offset + 16 * pair)]
  }
  /** Puts a column into memory whose pairs are in variables. */
  const store = (place: number): void => {
    const { base, offset } = address(place)
    for (const pair of every)
      body.push([...base, ...local.get(variable(place, pair)), ...f64x2.store(offset + 16 * pair)])
  }
  const number = (place: number): Bytes => [...i32.const(0), ...f64x2.loadSplat(numbers + 8 * place)]

  const calculated = (
    op: OpName,
    calculation: Calculation,
    operands: readonly Bytes[],
    constant: number,
  ): Bytes => {
    const own = inWasm[op]?.[calculation]
    if (own !== undefined) return own(operands, provided)
    const put = operands.flatMap((operand, i) => [...operand, ...local.set(scratch[i] ?? NaN)])
    const ofLane = (lane: 0 | 1): Bytes => [
      ...operands.flatMap((_, i) => [...local.get(scratch[i] ?? NaN), ...f64x2.extract(lane)]),
      ...f64.const(constant),
      ...call(imported(op, calculation)),
    ]
    return [...put, ...ofLane(0), ...f64x2.splat, ...ofLane(1), ...f64x2.replace(1)]
  }
  const finished = ({ op, calculation, constant }: Finish, sum: Bytes, output: Bytes): Bytes =>
    calculation === 'forward'
      ? calculated(op, calculation, [sum], constant)
      : [...calculated(op, calculation, [output], constant), ...sum, ...f64x2.mul]
  /** Adds a term to the sum of every pair; `shared` is put into the first scratch variable once for all. */
  const addToAll = (into: number, isFirst: boolean, term: (pair: number) => Bytes, shared?: Bytes): void => {
    if (shared !== undefined) body.push(shared, local.set(first))
    for (const pair of every) {
      if (!isFirst) body.push(local.get(variable(into, pair)))
      body.push(term(pair), isFirst ? [] : f64x2.add, local.set(variable(into, pair)))
    }
  }
  const sum = ({ into, numbers, columns, scaledColumns, columnProducts, finish }: Sum): void => {
    let isFirst = true
    const add = (term: (pair: number) => Bytes, shared?: Bytes): void => {
      addToAll(into, isFirst, term, shared)
      isFirst = false
    }
    for (const place of numbers) add(() => local.get(first), number(place))
    for (const place of columns) add((pair) => load(place, pair))
    for (const [weight, column] of inPairs(scaledColumns))
      add((pair) => [...local.get(first), ...load(column, pair), ...f64x2.mul], number(weight))
    for (const [a, b] of inPairs(columnProducts))
      add((pair) => [...load(a, pair), ...load(b, pair), ...f64x2.mul])
    if (finish === undefined) return
    for (const pair of every) {
      const summed = local.get(variable(into, pair))
      const output = finish.output === into ? summed : load(finish.output, pair)
      body.push(finished(finish, summed, output), local.set(variable(into, pair)))
    }
  }

  for (const instruction of instructions) {
    if (instruction.kind === 'layer') {
      const frame = { pairs, numbers, address, addresses, values: scratch, multiplyAdd, finished }
      body.push(...layerLoop(instruction, frame))
      continue
    }
    if (instruction.kind === 'sum') sum(instruction)
    else {
      const { op, calculation, operands, constant, into } = instruction
      for (const pair of every) {
        const loaded = operands.map((place) => load(place, pair))
        body.push(calculated(op, calculation, loaded, constant), local.set(variable(into, pair)))
      }
    }
    if (inMemory.has(instruction.into)) store(instruction.into)
  }
  if (keeps)
    for (const place of new Set(code.totals.flatMap(({ column, factor = column }) => [column, factor])))
      if (place < inputs.columns)
        for (const pair of every)
          body.push(
            local.get(output),
            load(place, pair),
            f64x2.store(between.address + place * between.stride + 16 * pair),
          )
      else if (!inMemory.has(place)) store(place)
  code.outputs.forEach((place, i) => {
    for (const pair of every)
      body.push(
        local.get(output),
        load(place, pair),
        f64x2.store(outputs.address + i * outputs.stride + 16 * pair),
      )
  })
  const step = (index: number): Bytes => [...local.get(index), ...i32.const(16 * pairs), ...i32.add]
  return [
    ...list([variables(pairs * columns + scratch.length), [...unsigned(addresses.length), types.i32]]),
    ...loop.start,
    ...body.flat(),
    ...[...step(output), ...local.set(output), ...step(input), ...local.tee(input), ...local.get(inputEnd)],
    ...[...i32.lessThan, ...loop.again, ...loop.end, ...end],
  ]
}

/** The columns that a layer reads and writes. */
function columnsOf({ neurons, length, column, into, output }: Layer): number[] {
  return [
    ...Array.from({ length }, (_, i) => column.first + i * column.step),
    ...Array.from({ length: neurons }, (_, i) => [
      into.first + i * into.next,
      output.first + i * output.next,
    ]).flat(),
  ]
}

/** Calls the functions of a run one after the other, so that JavaScript calls one: it takes what the columns take. */
export function wholeRun(before: number, columns: number, totals: number, after: number): number[] {
  const length = [...local.get(inputEnd), ...local.get(input), ...i32.sub]
  const parameters = [...local.get(input), ...local.get(inputEnd), ...local.get(output)]
  return [
    ...list([]),
    ...call(before),
    ...parameters,
    ...call(columns),
    ...length,
    ...call(totals),
    ...call(after),
    ...end,
  ]
}

/** So many variables that hold two doubles. */
function variables(count: number): number[] {
  return [...unsigned(count), types.v128]
}
