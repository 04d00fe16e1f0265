/** Totals of products, from columns in memory: tables of them, filled in in blocks that share what they load. */
import { opcodes, totalRows } from '../program/opcodes.ts'
import { inRows } from '../program/rows.ts'
import type { Total } from '../program/instructions.ts'
import { block, call, end, f64, f64x2, i32, list, local, loop, types } from './bytes.ts'
import type { MultiplyAdd } from './multiply-add.ts'

/**
 * The sizes of blocks that there are functions for: columns of the one kind and of the other. A block of few sums waits for
 * its additions; so of a single column's products as many as possible go together.
 */
export const blockSizes = [
  [2, 4],
  [1, 8],
  [1, 4],
  [1, 2],
  [1, 1],
] as const

// A block's parameters: the first column of each kind and how far the next one is, the length of columns, all in bytes,
// and where the totals go.
const [a, aStep, b, bStep, length, into, intoA, intoB] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const [at, ...free] = Array.from({ length: 10 }, (_, i) => 8 + i) as [number, ...number[]]

type Bytes = readonly number[]

/** The body of a function that adds up every product of `few` columns with `many`, over all examples. */
export function totalBlock(few: number, many: number, multiplyAdd: MultiplyAdd): number[] {
  const addresses = few + many
  const address = (i: number): number => free[i] ?? NaN
  const variable = (i: number): number => at + 1 + addresses + i
  const [sum, loaded] = [(i: number, k: number) => variable(i * many + k), variable(few * many)]
  const pairAt = (i: number, load: (address: number) => Bytes): Bytes => [
    ...local.get(address(i)),
    ...local.get(at),
    ...i32.add,
    ...load(0),
  ]
  const firsts = Array.from({ length: few }, (_, i) => i)
  const seconds = Array.from({ length: many }, (_, k) => k)
  const addAll = (load: (address: number) => Bytes): Bytes[] => [
    ...firsts.map((i) => [...pairAt(i, load), ...local.set(loaded + 1 + i)]),
    ...seconds.flatMap((k) => [
      [...pairAt(few + k, load), ...local.set(loaded)],
      ...firsts.map((i) => [
        ...multiplyAdd(local.get(sum(i, k)), local.get(loaded + 1 + i), local.get(loaded)),
        ...local.set(sum(i, k)),
      ]),
    ]),
  ]
  const next = (from: Bytes, step: number): Bytes => [...from, ...local.get(step), ...i32.add]
  const column = (i: number): Bytes => {
    if (i === 0) return local.get(a)
    if (i === few) return local.get(b)
    return next(local.get(address(i - 1)), i < few ? aStep : bStep)
  }
  const store = (i: number, k: number): Bytes => {
    let place: Bytes = local.get(into)
    for (let step = 0; step < i; step++) place = next(place, intoA)
    for (let step = 0; step < k; step++) place = next(place, intoB)
    const half = (lane: 0 | 1): Bytes => [...local.get(sum(i, k)), ...f64x2.extract(lane)]
    return [...place, ...half(0), ...half(1), ...f64.add, ...f64.store(0)]
  }
  const body: Bytes[] = [
    ...Array.from({ length: addresses }, (_, i) => [...column(i), ...local.set(address(i))]),
    // the pairs, if there are any
    block.start,
    [...local.get(length), ...i32.const(16), ...i32.lessThan, ...block.leave],
    loop.start,
    ...addAll(f64x2.load),
    [...local.get(at), ...i32.const(16), ...i32.add, ...local.tee(at)],
    [
      ...local.get(length),
      ...i32.const(-16),
      ...i32.and,
      ...i32.lessThan,
      ...loop.again,
      ...loop.end,
      ...block.end,
    ],
    // and a last one without a neighbour
    block.start,
    [...local.get(length), ...i32.const(8), ...i32.and, ...i32.isZero, ...block.leave],
    ...addAll(f64x2.loadOne),
    block.end,
    ...firsts.flatMap((i) => seconds.map((k) => store(i, k))),
  ]
  const variables = [
    [1 + addresses, types.i32],
    [few * many + 1 + few, types.v128],
  ]
  return [...list(variables), ...body.flat(), ...end]
}

/** Where a table's columns and totals lie, and the functions that fill in its blocks, in the order of `blockSizes`. */
export interface TotalsAround {
  readonly blocks: readonly number[]
  readonly numbers: number
  readonly columns: number
  readonly stride: number
  /** The place of a column of ones, whose products with others are those others. */
  readonly ones: number
}

/** The body of a function that takes the length of columns in bytes and fills in all totals. */
export function allTotals(totals: readonly Total[], around: TotalsAround): number[] {
  const { ones } = around
  const body = inRows(totalRows(totals, 1)).flatMap(({ first: { opcode, shape, places }, count, steps }) => {
    if (opcode === opcodes.totals) {
      const [into = NaN, column = NaN] = places
      const [intoStep = NaN, columnStep = NaN] = steps
      const single = { first: ones, step: 0, count: 1, into: 0 }
      return table(single, { first: column, step: columnStep, count, into: intoStep }, into, around)
    }
    const [intoStep = NaN, step = NaN, length = NaN, factor = NaN] = shape
    const [column = NaN, into = NaN] = places
    const [columnStep = NaN, rowStep = NaN] = steps
    const rows = { first: column, step: columnStep, count, into: rowStep }
    const stretch = { first: factor, step, count: length, into: intoStep }
    return count > length ? table(stretch, rows, into, around) : table(rows, stretch, into, around)
  })
  return [...list([]), ...body, ...end]
}

/** One side of a table: its columns, and how far apart the totals of neighbours are. */
interface Side {
  readonly first: number
  readonly step: number
  readonly count: number
  readonly into: number
}

function table(
  few: Side,
  many: Side,
  into: number,
  { blocks, numbers, columns, stride }: TotalsAround,
): number[] {
  const calls: number[] = []
  const fill = (size: number, i: number, k: number): void => {
    const total = into + i * few.into + k * many.into
    calls.push(
      ...i32.const(columns + stride * (few.first + i * few.step)),
      ...i32.const(stride * few.step),
      ...i32.const(columns + stride * (many.first + k * many.step)),
      ...i32.const(stride * many.step),
      ...local.get(0),
      ...i32.const(numbers + 8 * total),
      ...i32.const(8 * few.into),
      ...i32.const(8 * many.into),
      ...call(blocks[size] ?? NaN),
    )
  }
  for (let i = 0; i < few.count; i += 2) {
    const rows = Math.min(2, few.count - i)
    const done = rows === 2 ? many.count - (many.count % 4) : 0
    for (let k = 0; k < done; k += 4) fill(0, i, k)
    for (let row = i; row < i + rows; row++) {
      let k = done
      for (const [size, [columns, width]] of blockSizes.entries())
        for (; columns === 1 && k + width <= many.count; k += width) fill(size, row, k)
    }
  }
  return calls
}
