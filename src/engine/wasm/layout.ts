/** Where things lie in a module's memory, as addresses: numbers, columns, examples, outputs, points. */
import { coefficients } from './exponential.ts'
import type { Plan } from '../program/plan.ts'

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
  /** Of what `exponential.ts` needs. */
  readonly coefficients: number
  /** The columns that totals are made of, and behind them one of ones. */
  readonly kept: Block
  readonly examples: Block
  readonly outputs: Block
  readonly points: { readonly inputs: Block; readonly outputs: Block; readonly between: Block }
  readonly size: number
}

/** How many pairs of examples go through the columns at once. */
export const pairs = 2

/** How many points are evaluated at once. */
export const points = 512

export function layoutFor({ numbers, training, evaluation, inputs, targets, examples, batch }: Plan): Layout {
  const columns = inputs + targets
  let size = 0
  const take = (bytes: number): number => {
    const address = size
    size += Math.ceil(bytes / 16) * 16
    return address
  }
  const block = (columns: number, length: number): Block => {
    // a turn that begins with the last number goes three further
    // and an odd number of pairs keeps columns from falling on the same lines of the cache
    const stride = (Math.ceil((length + 3) / 2) | 1) * 16
    return { address: take(stride * columns), stride, columns }
  }
  return {
    numbers: take(8 * numbers.size),
    coefficients: take(8 * coefficients.length),
    kept: block(training.columnCount + 1, batch),
    examples: block(columns, examples),
    outputs: block(training.outputs.length, batch),
    points: {
      inputs: block(columns, points),
      outputs: block(evaluation.outputs.length, points),
      // of each column no more than a turn needs: `block` leaves room for three more
      between: block(evaluation.columnCount, 2 * pairs - 3),
    },
    size,
  }
}
