/** A whole module: the types of its functions, those it takes from JavaScript, its memory, its exports, and the code. */
import type { Plan } from '../program/machine.ts'
import { double, end, i32, list, sized, text, types, unsigned } from './bytes.ts'
import { coefficients, exp, loads, sigmoid, tanh } from './exponential.ts'
import { onColumns, wholeRun } from './columns.ts'
import { onNumbers, type Surroundings } from './numbers.ts'
import { importsOf, type Import } from './imports.ts'
import { pairs, type Layout } from './layout.ts'
import { allTotals, blockSizes, totalBlock } from './totals.ts'

export interface Module {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The functions of the table that it calls, by the names it imports them under. */
  readonly imports: Readonly<Record<string, (...numbers: number[]) => number>>
}

/** What a module exports besides its memory. */
export interface Exports {
  /** From which byte of the examples' columns to which, and from which of the outputs'. */
  readonly run: (input: number, inputEnd: number, output: number) => void
  readonly evaluateBefore: () => void
  readonly evaluate: (input: number, inputEnd: number, output: number) => void
}

// The first three are those of imported functions: one to three operands and a constant.
const functionTypes = [
  ...[1, 2, 3].map((operands) => [Array.from({ length: operands + 1 }, () => types.f64), [types.f64]]),
  [[types.v128], [types.v128]],
  [[], []],
  [[types.i32, types.i32, types.i32], []],
  [[types.i32], []],
  [Array.from({ length: 8 }, () => types.i32), []],
] as const
const [ofPairs, ofNothing, ofColumns, ofLength, ofBlock] = [3, 4, 5, 6, 7] as const

const magic = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const kinds = { function: 0, memory: 2 } as const
const pageSize = 65_536

export function moduleFor(plan: Plan, layout: Layout): Module {
  const { training, evaluation } = plan
  const imports = importsOf([training, evaluation])
  // functions are counted from the imported ones on, in the order of their bodies
  const first = imports.length
  const around: Surroundings = {
    provided: { exp: first, tanh: first + 1, sigmoid: first + 2, one: loads(layout.coefficients).one },
    imported: (op, calculation) =>
      imports.findIndex((each) => each.op === op && each.calculation === calculation),
    numbers: layout.numbers,
  }
  const blocks = blockSizes.map((_, i) => first + 3 + i)
  const helpers = [
    ...[exp(layout.coefficients), tanh(layout.coefficients), sigmoid(first)].map((body) => ({
      type: ofPairs,
      body,
    })),
    ...blockSizes.map(([few, many]) => ({ type: ofBlock, body: totalBlock(few, many) })),
  ]
  const { numbers, examples, outputs, kept, points } = layout
  const ones = kept.columns - 1
  const totals = { blocks, numbers, columns: kept.address, stride: kept.stride, ones }
  const steps = [
    { type: ofNothing, body: onNumbers(training.before, around) },
    {
      type: ofColumns,
      body: onColumns(training, around, { inputs: examples, outputs, between: kept, keeps: true }, pairs),
    },
    { type: ofLength, body: allTotals(training.totals, totals) },
    { type: ofNothing, body: onNumbers(training.after, around) },
  ]
  const firstStep = first + helpers.length
  const exported: Record<keyof Exports, { readonly type: number; readonly body: number[] }> = {
    run: { type: ofColumns, body: wholeRun(firstStep, firstStep + 1, firstStep + 2, firstStep + 3) },
    evaluateBefore: { type: ofNothing, body: onNumbers(evaluation.before, around) },
    evaluate: { type: ofColumns, body: onColumns(evaluation, around, { ...points, keeps: false }, pairs) },
  }
  const bodies = [...helpers, ...steps, ...Object.values(exported)]
  const exports = Object.keys(exported).map((name, i) => [
    ...text(name),
    kinds.function,
    ...unsigned(firstStep + steps.length + i),
  ])
  const name = ({ op, calculation }: Import): string => `${op} ${calculation}`
  const parts = [
    magic,
    section(
      1,
      functionTypes.map(([takes, gives]) => [0x60, ...list(bytesOf(takes)), ...list(bytesOf(gives))]),
    ),
    section(
      2,
      imports.map((each) => [...text('table'), ...text(name(each)), kinds.function, each.operands - 1]),
    ),
    section(
      3,
      bodies.map(({ type }) => [type]),
    ),
    section(5, [[0, ...unsigned(Math.ceil(layout.size / pageSize))]]),
    section(7, [[...text('memory'), kinds.memory, 0], ...exports]),
    section(
      10,
      bodies.map(({ body }) => sized(body)),
    ),
    section(11, [[0, ...i32.const(layout.coefficients), ...end, ...sized(coefficients.flatMap(double))]]),
  ]
  return {
    bytes: Uint8Array.from(parts.flat()),
    imports: Object.fromEntries(imports.map((each) => [name(each), each.run])),
  }
}

/** A list of items under the number of its section. */
function section(number: number, items: readonly (readonly number[])[]): number[] {
  return [number].concat(sized(list(items)))
}

function bytesOf(numbers: readonly number[]): number[][] {
  return numbers.map((number) => [number])
}
