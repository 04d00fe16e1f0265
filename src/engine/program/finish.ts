/** What becomes of sums once they are stored: an activation's output, or the sum times an activation's slope. */
import { ops } from '../ops.ts'
import { finishes, type TableFunction } from './opcodes.ts'
import type { Tape } from './run.ts'

/**
 * Finishes four neighbours in each of some rows; `output` is where the output lies that a slope is found from. The cases
 * name their entries of the table, so that the compiler can put the arithmetic into the loop.
 */
export function finishing({ columns, lanes }: Pick<Tape, 'columns' | 'lanes'>): Finish {
  return function finish(kind, fn, into, intoStep, output, outputStep, rows) {
    const { lane0, lane1, lane2, lane3 } = lanes
    if (kind === finishes.relu)
      for (let row = 0, i = into; row < rows; row++, i += intoStep) {
        lane0[i] = ops.relu.forward(lane0[i] as number)
        lane1[i] = ops.relu.forward(lane1[i] as number)
        lane2[i] = ops.relu.forward(lane2[i] as number)
        lane3[i] = ops.relu.forward(lane3[i] as number)
      }
    else if (kind === finishes.tanh)
      for (let row = 0, i = into; row < rows; row++, i += intoStep) {
        lane0[i] = ops.tanh.forward(lane0[i] as number)
        lane1[i] = ops.tanh.forward(lane1[i] as number)
        lane2[i] = ops.tanh.forward(lane2[i] as number)
        lane3[i] = ops.tanh.forward(lane3[i] as number)
      }
    else if (kind === finishes.slopeOfRelu)
      for (let row = 0, i = into, o = output; row < rows; row++, i += intoStep, o += outputStep) {
        lane0[i] = (lane0[i] as number) * ops.relu.localA(lane0[o] as number)
        lane1[i] = (lane1[i] as number) * ops.relu.localA(lane1[o] as number)
        lane2[i] = (lane2[i] as number) * ops.relu.localA(lane2[o] as number)
        lane3[i] = (lane3[i] as number) * ops.relu.localA(lane3[o] as number)
      }
    else if (kind === finishes.slopeOfTanh)
      for (let row = 0, i = into, o = output; row < rows; row++, i += intoStep, o += outputStep) {
        lane0[i] = (lane0[i] as number) * ops.tanh.localA(lane0[o] as number)
        lane1[i] = (lane1[i] as number) * ops.tanh.localA(lane1[o] as number)
        lane2[i] = (lane2[i] as number) * ops.tanh.localA(lane2[o] as number)
        lane3[i] = (lane3[i] as number) * ops.tanh.localA(lane3[o] as number)
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
