/** Layers on typed arrays: a row for each neuron. */
import type { Finish } from './finish.ts'
import type { Step, Tape } from './run.ts'

// Arrays are read at places that lowering gave out, so that no read is undefined: `as number` tells the types so.
// What is taken from the code is described where it is written, in `opcodes.ts`.

/**
 * Sums of a stretch of weighted columns, a row for each neuron; they begin with −0, because 0 + −0 would be 0. Four examples of two rows go side by side: a weight is
 * read once for four examples, and an example once for two rows.
 */
export function layers(tape: Tape, finish: Finish): Step {
  return function layer(at: number, examples: number): number {
    const { code, functions, numbers, lanes } = tape
    const { lane0, lane1, lane2, lane3 } = lanes
    const rows = code[at] as number
    const kind = code[at + 1] as number
    const fn = functions[code[at + 2] as number]
    const hasBias = code[at + 3] === 1
    const weightStep = code[at + 4] as number
    const columnStep = code[at + 5] as number
    const length = code[at + 6] as number
    const firstColumn = code[at + 7] as number
    const intoStep = code[at + 9] as number
    const outputStep = code[at + 11] as number
    const nextWeights = code[at + 13] as number
    const nextBias = code[at + 15] as number
    for (let i = 0; i < examples; i += 4) {
      let into = (code[at + 8] as number) + i
      let weights = code[at + 12] as number
      let bias = code[at + 14] as number
      let left = rows
      for (; left > 1; left -= 2) {
        let s0 = hasBias ? (numbers[bias] as number) : -0
        let t0 = hasBias ? (numbers[bias + nextBias] as number) : -0
        let s1 = s0
        let s2 = s0
        let s3 = s0
        let t1 = t0
        let t2 = t0
        let t3 = t0
        let weight = weights
        let column = firstColumn + i
        for (let k = length; k > 0; k--) {
          const v = numbers[weight] as number
          const w = numbers[weight + nextWeights] as number
          const x0 = lane0[column] as number
          const x1 = lane1[column] as number
          const x2 = lane2[column] as number
          const x3 = lane3[column] as number
          s0 += v * x0
          s1 += v * x1
          s2 += v * x2
          s3 += v * x3
          t0 += w * x0
          t1 += w * x1
          t2 += w * x2
          t3 += w * x3
          weight += weightStep
          column += columnStep
        }
        lane0[into] = s0
        lane1[into] = s1
        lane2[into] = s2
        lane3[into] = s3
        into += intoStep
        lane0[into] = t0
        lane1[into] = t1
        lane2[into] = t2
        lane3[into] = t3
        into += intoStep
        weights += 2 * nextWeights
        bias += 2 * nextBias
      }
      for (; left > 0; left--) {
        let s0 = hasBias ? (numbers[bias] as number) : -0
        let s1 = s0
        let s2 = s0
        let s3 = s0
        let weight = weights
        let column = firstColumn + i
        for (let k = length; k > 0; k--) {
          const w = numbers[weight] as number
          s0 += w * (lane0[column] as number)
          s1 += w * (lane1[column] as number)
          s2 += w * (lane2[column] as number)
          s3 += w * (lane3[column] as number)
          weight += weightStep
          column += columnStep
        }
        lane0[into] = s0
        lane1[into] = s1
        lane2[into] = s2
        lane3[into] = s3
        into += intoStep
        weights += nextWeights
        bias += nextBias
      }
      finish(
        kind,
        fn,
        (code[at + 8] as number) + i,
        intoStep,
        (code[at + 10] as number) + i,
        outputStep,
        rows,
      )
    }
    return at + 16
  }
}
