/** The instructions of a program as the bodies of WebAssembly functions: straight lines of code, without a jump but one loop. */
import type { OpName } from '../ops.ts'
import type { Code, Instruction, Sum } from '../program/lower.ts'
import type { Calculation } from '../program/terms.ts'
import { call, end, f64, f64x2, i32, list, local, loop, types, unsigned } from './bytes.ts'
import type { Block } from './layout.ts'
import { inWasm, type FunctionIndices } from './operations.ts'

/** The index of a function of the table that is called in JavaScript, with so many operands and then its constant. */
export type Imported = (op: OpName, calculation: Calculation, operands: number) => number

/** What the bodies have to know of the module around them. */
export interface Surroundings {
  readonly functions: FunctionIndices
  readonly imported: Imported
  /** The address of the numbers. */
  readonly numbers: number
}

type Bytes = readonly number[]

/** On numbers, one after the other: what the instructions before the columns, or after the totals, do. */
export function onNumbers(
  instructions: readonly Instruction[],
  { imported, numbers }: Surroundings,
): number[] {
  const body: Bytes[] = []
  const load = (place: number): Bytes => [...i32.const(0), ...f64.load(numbers + 8 * place)]
  for (const instruction of instructions) {
    body.push(i32.const(0))
    if (instruction.kind === 'sum') {
      const products = pairs(instruction.numberProducts).map(([a, b]) => [...load(a), ...load(b), ...f64.mul])
      body.push(...added([...instruction.numbers.map(load), ...products], f64.add, f64.const(0)))
    } else {
      const { op, calculation, operands, constant } = instruction
      body.push(...operands.map(load), f64.const(constant), call(imported(op, calculation, operands.length)))
    }
    body.push(f64.store(numbers + 8 * instruction.into))
  }
  return [...list([]), ...body.flat(), ...end]
}

/** The locals that a function on columns has as parameters: addresses within a column, the end of the input's, the output's. */
const [input, inputEnd, output] = [0, 1, 2] as const
const parameters = 3

/**
 * On columns, two examples at a time: each column is a local variable, and each total grows in memory. The function
 * takes where in the columns of inputs to begin and to end, and where in those of outputs to begin, in bytes.
 */
export function onColumns(
  code: Code,
  { functions, imported, numbers }: Surroundings,
  inputs: Block,
  outputs: Block,
  totals: number,
): number[] {
  const body: Bytes[] = []
  const columns = code.columnCount - inputs.columns
  const scratch = [parameters + columns, parameters + columns + 1, parameters + columns + 2]
  const variable = (place: number): number => parameters + place - inputs.columns
  const load = (place: number): Bytes =>
    place < inputs.columns
      ? [...local.get(input), ...f64x2.load(inputs.address + place * inputs.stride)]
      : local.get(variable(place))
  const number = (place: number): Bytes => [...i32.const(0), ...f64x2.loadSplat(numbers + 8 * place)]

  const calculated = (
    op: OpName,
    calculation: Calculation,
    operands: readonly Bytes[],
    constant: number,
  ): Bytes => {
    const own = inWasm[op]?.[calculation]
    if (own !== undefined) return own(operands, functions)
    const kept = operands.flatMap((operand, i) => [...operand, ...local.set(scratch[i] ?? NaN)])
    const ofLane = (lane: 0 | 1): Bytes => [
      ...operands.flatMap((_, i) => [...local.get(scratch[i] ?? NaN), ...f64x2.extract(lane)]),
      ...f64.const(constant),
      ...call(imported(op, calculation, operands.length)),
    ]
    return [...kept, ...ofLane(0), ...f64x2.splat, ...ofLane(1), ...f64x2.replace(1)]
  }
  const sum = ({ into, numbers, columns, scaledColumns, columnProducts, finish }: Sum): void => {
    const terms = [
      ...numbers.map(number),
      ...columns.map(load),
      ...pairs(scaledColumns).map(([weight, column]) => [...number(weight), ...load(column), ...f64x2.mul]),
      ...pairs(columnProducts).map(([a, b]) => [...load(a), ...load(b), ...f64x2.mul]),
    ]
    body.push(...added(terms, f64x2.add, f64x2.const(0)), local.set(variable(into)))
    if (finish === undefined) return
    const { op, calculation, constant } = finish
    const stored = local.get(variable(into))
    if (calculation === 'forward') body.push(calculated(op, calculation, [stored], constant))
    else body.push(calculated(op, calculation, [load(finish.output)], constant), stored, f64x2.mul)
    body.push(local.set(variable(into)))
  }

  for (const instruction of code.columns) {
    if (instruction.kind === 'sum') sum(instruction)
    else {
      const { op, calculation, operands, constant, into } = instruction
      body.push(calculated(op, calculation, operands.map(load), constant), local.set(variable(into)))
    }
  }
  code.totals.forEach(({ column, factor }, i) => {
    const address = totals + 16 * i
    body.push(i32.const(0), i32.const(0), f64x2.load(address), load(column))
    if (factor !== undefined) body.push(load(factor), f64x2.mul)
    body.push(f64x2.add, f64x2.store(address))
  })
  code.outputs.forEach((place, i) =>
    body.push(local.get(output), load(place), f64x2.store(outputs.address + i * outputs.stride)),
  )
  const step = (index: number): Bytes => [...local.get(index), ...i32.const(16), ...i32.add]
  return [
    ...list([[...variables(columns + scratch.length)]]),
    ...loop.start,
    ...body.flat(),
    ...[...step(output), ...local.set(output), ...step(input), ...local.tee(input), ...local.get(inputEnd)],
    ...[...i32.lessThan, ...loop.again, ...loop.end, ...end],
  ]
}

/** The even and the odd examples' totals added up, and put to the numbers. */
export function addTotals({ totals }: Code, { numbers }: Surroundings, address: number): number[] {
  const half = (at: number): Bytes => [...i32.const(0), ...f64.load(at)]
  const body = totals.flatMap(({ into }, i) => [
    ...i32.const(0),
    ...[...half(address + 16 * i), ...half(address + 16 * i + 8), ...f64.add],
    ...f64.store(numbers + 8 * into),
  ])
  return [...list([]), ...body, ...end]
}

/** So many variables that hold two doubles. */
function variables(count: number): number[] {
  return [...unsigned(count), types.v128]
}

function added(terms: readonly Bytes[], add: Bytes, none: Bytes): Bytes[] {
  return terms.length === 0 ? [none] : terms.flatMap((term, i) => (i === 0 ? [term] : [term, add]))
}

function pairs(places: readonly number[]): [number, number][] {
  return places.flatMap((place, i) => (i % 2 === 0 ? [[place, places[i + 1] ?? NaN]] : []))
}
