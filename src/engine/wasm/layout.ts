<<<<<<< HEAD
/** Where things lie in a module's memory, as addresses: numbers, columns, examples, outputs, points. */
=======
/** Where things lie in a module's memory, as addresses: numbers, totals while they grow, examples, outputs, points. */
>>>>>>> refs/heads/bench
import type { Plan } from '../program/machine.ts'

/** Columns of the same length, one after the other. */
export interface Block {
  readonly address: number
  /** How many bytes each column takes. */
  readonly stride: number
  readonly columns: number
}

export interface Layout {
  /** Of the numbers, each of 8 bytes. */
  readonly numbers: number
<<<<<<< HEAD
  /** The columns that totals are made of, and behind them one of ones. */
  readonly kept: Block
=======
  /** Of the totals, a pair of 16 bytes each: one for the even examples of a run, one for the odd. */
  readonly totals: number
>>>>>>> refs/heads/bench
  readonly examples: Block
  readonly outputs: Block
  readonly points: { readonly inputs: Block; readonly outputs: Block }
  readonly size: number
}

/** How many points are evaluated at once. */
export const points = 512

export function layoutFor({ numbers, training, evaluation, columns, examples, batch }: Plan): Layout {
  let size = 0
  const take = (bytes: number): number => {
    const address = size
    size += Math.ceil(bytes / 16) * 16
    return address
  }
  const block = (columns: number, length: number): Block => {
<<<<<<< HEAD
    // a turn that begins with the last number goes three further
    // and an odd number of pairs keeps columns from falling on the same lines of the cache
    const stride = (Math.ceil((length + 3) / 2) | 1) * 16
=======
    // a pair that begins with the last number goes one further
    const stride = Math.ceil((length + 1) / 2) * 16
>>>>>>> refs/heads/bench
    return { address: take(stride * columns), stride, columns }
  }
  return {
    numbers: take(8 * numbers.size),
<<<<<<< HEAD
    kept: block(training.columnCount + 1, batch),
=======
    totals: take(16 * training.totals.length),
>>>>>>> refs/heads/bench
    examples: block(columns, examples),
    outputs: block(training.outputs.length, batch),
    points: { inputs: block(columns, points), outputs: block(evaluation.outputs.length, points) },
    size,
  }
}
