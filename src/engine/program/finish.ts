/** What becomes of sums once they are stored: an activation's output, or the sum times an activation's slope. */
import { ops } from '../ops.ts'
import { finishes, type TableFunction } from './opcodes.ts'

/**
 * Finishes four neighbours in each of some rows; `output` is where the output lies that a slope is found from. The cases
 * name their entries of the table, so that the compiler can put the arithmetic into the loop.
 */
export function finishing(columns: Float64Array): Finish {
  return function finish(kind, fn, into, intoStep, output, outputStep, rows) {
    if (kind === finishes.relu)
      for (let row = 0, i = into; row < rows; row++, i += intoStep) {
        columns[i] = ops.relu.forward(columns[i] as number)
        columns[i + 1] = ops.relu.forward(columns[i + 1] as number)
        columns[i + 2] = ops.relu.forward(columns[i + 2] as number)
        columns[i + 3] = ops.relu.forward(columns[i + 3] as number)
      }
    else if (kind === finishes.tanh)
      for (let row = 0, i = into; row < rows; row++, i += intoStep) {
        columns[i] = ops.tanh.forward(columns[i] as number)
        columns[i + 1] = ops.tanh.forward(columns[i + 1] as number)
        columns[i + 2] = ops.tanh.forward(columns[i + 2] as number)
        columns[i + 3] = ops.tanh.forward(columns[i + 3] as number)
      }
    else if (kind === finishes.slopeOfRelu)
      for (let row = 0, i = into, o = output; row < rows; row++, i += intoStep, o += outputStep) {
        columns[i] = (columns[i] as number) * ops.relu.localA(columns[o] as number)
        columns[i + 1] = (columns[i + 1] as number) * ops.relu.localA(columns[o + 1] as number)
        columns[i + 2] = (columns[i + 2] as number) * ops.relu.localA(columns[o + 2] as number)
        columns[i + 3] = (columns[i + 3] as number) * ops.relu.localA(columns[o + 3] as number)
      }
    else if (kind === finishes.slopeOfTanh)
      for (let row = 0, i = into, o = output; row < rows; row++, i += intoStep, o += outputStep) {
        columns[i] = (columns[i] as number) * ops.tanh.localA(columns[o] as number)
        columns[i + 1] = (columns[i + 1] as number) * ops.tanh.localA(columns[o + 1] as number)
        columns[i + 2] = (columns[i + 2] as number) * ops.tanh.localA(columns[o + 2] as number)
        columns[i + 3] = (columns[i + 3] as number) * ops.tanh.localA(columns[o + 3] as number)
      }
    else if (fn !== undefined && kind !== finishes.none)
      for (let row = 0, i = into, o = output; row < rows; row++, i += intoStep, o += outputStep)
        for (let k = 0; k < 4; k++) {
          const sum = columns[i + k] as number
          columns[i + k] =
            kind === finishes.call
              ? fn.run(sum, fn.constant)
              : sum * fn.run(columns[o + k] as number, fn.constant)
        }
  }
}

export type Finish = (
  kind: number,
  fn: TableFunction | undefined,
  into: number,
  intoStep: number,
  output: number,
  outputStep: number,
  rows: number,
) => void
