/** A whole module: the types of its functions, those it takes from JavaScript, and the code of its own. */
import type { Plan } from '../program/plan.ts'
import { types } from './bytes.ts'
import { coefficients, exp, loads, sigmoid, tanh } from './exponential.ts'
import { onColumns, wholeRun } from './columns.ts'
import { onNumbers, type Surroundings } from './numbers.ts'
import { importsOf, type Import } from './imports.ts'
import { pairs, type Layout } from './layout.ts'
import type { MultiplyAdd } from './multiply-add.ts'
import { moduleOf } from './sections.ts'
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
  ...[1, 2, 3].map((operands) => ({
    takes: Array.from({ length: operands + 1 }, () => types.f64),
    gives: [types.f64],
  })),
  { takes: [types.v128], gives: [types.v128] },
  { takes: [], gives: [] },
  { takes: [types.i32, types.i32, types.i32], gives: [] },
  { takes: [types.i32], gives: [] },
  { takes: Array.from({ length: 8 }, () => types.i32), gives: [] },
]
const [ofPairs, ofNothing, ofColumns, ofLength, ofBlock] = [3, 4, 5, 6, 7] as const

export function moduleFor(plan: Plan, layout: Layout, multiplyAdd: MultiplyAdd): Module {
  const { training, evaluation } = plan
  const imports = importsOf([training, evaluation])
  // functions are counted from the imported ones on, in the order of their bodies
  const first = imports.length
  const around: Surroundings = {
    provided: { exp: first, tanh: first + 1, sigmoid: first + 2, one: loads(layout.coefficients).one },
    imported: (op, calculation) =>
      imports.findIndex((each) => each.op === op && each.calculation === calculation),
    numbers: layout.numbers,
    multiplyAdd,
  }
  const blocks = blockSizes.map((_, i) => first + 3 + i)
  const helpers = [
    ...[exp(layout.coefficients), tanh(layout.coefficients), sigmoid(first)].map((body) => ({
      type: ofPairs,
      body,
    })),
    ...blockSizes.map(([few, many]) => ({ type: ofBlock, body: totalBlock(few, many, multiplyAdd) })),
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
  const name = ({ op, calculation }: Import): string => `${op} ${calculation}`
  const bytes = moduleOf({
    types: functionTypes,
    imports: imports.map((each) => ({ from: 'table', name: name(each), type: each.operands - 1 })),
    functions: [...helpers, ...steps, ...Object.values(exported)],
    memory: { bytes: layout.size, address: layout.coefficients, numbers: coefficients },
    exports: Object.fromEntries(Object.keys(exported).map((name, i) => [name, firstStep + steps.length + i])),
  })
  return { bytes, imports: Object.fromEntries(imports.map((each) => [name(each), each.run])) }
}
