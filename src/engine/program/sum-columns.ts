/** Sums of columns on typed arrays, of those that are no layer. */
import type { Finish } from './finish.ts'
import type { Step, Tape } from './run.ts'

// Arrays are read at places that lowering gave out, so that no read is undefined: `as number` tells the types so.
// What is taken from the code is described where it is written, in `opcodes.ts`.

/** Any other sum: numbers, columns, weighted columns and products of columns. */
export function sumsOfColumns(tape: Tape, finish: Finish): Step {
  return function sumColumns(at: number, examples: number): number {
    const { code, functions, numbers, lanes } = tape
    const { lane0, lane1, lane2, lane3 } = lanes
    const rows = code[at] as number
    const start = at + 11
    const alone = start + 2 * (code[at + 3] as number)
    const scaled = alone + 2 * (code[at + 4] as number)
    const products = scaled + 4 * (code[at + 5] as number)
    const end = products + 4 * (code[at + 6] as number)
    for (let row = 0; row < rows; row++) {
      // because 0 + −0 would be 0
      let base = -0
      for (let k = start; k < alone; k += 2) base += numbers[placeAt(code, k, row)] as number
      const into = placeAt(code, at + 7, row)
      const output = placeAt(code, at + 9, row)
      for (let i = 0; i < examples; i += 4) {
        let s0 = base
        let s1 = base
        let s2 = base
        let s3 = base
        for (let k = alone; k < scaled; k += 2) {
          const x = placeAt(code, k, row) + i
          s0 += lane0[x] as number
          s1 += lane1[x] as number
          s2 += lane2[x] as number
          s3 += lane3[x] as number
        }
        for (let k = scaled; k < products; k += 4) {
          const w = numbers[placeAt(code, k, row)] as number
          const x = placeAt(code, k + 2, row) + i
          s0 += w * (lane0[x] as number)
          s1 += w * (lane1[x] as number)
          s2 += w * (lane2[x] as number)
          s3 += w * (lane3[x] as number)
        }
        for (let k = products; k < end; k += 4) {
          const x = placeAt(code, k, row) + i
          const y = placeAt(code, k + 2, row) + i
          s0 += (lane0[x] as number) * (lane0[y] as number)
          s1 += (lane1[x] as number) * (lane1[y] as number)
          s2 += (lane2[x] as number) * (lane2[y] as number)
          s3 += (lane3[x] as number) * (lane3[y] as number)
        }
        lane0[into + i] = s0
        lane1[into + i] = s1
        lane2[into + i] = s2
        lane3[into + i] = s3
        finish(code[at + 1] as number, functions[code[at + 2] as number], into + i, 0, output + i, 0, 1)
      }
    }
    return end
  }
}

/** The place that a row finds in the code: the first row's, and how far it is to the next one's. */
function placeAt(code: Int32Array, at: number, row: number): number {
  return (code[at] as number) + Math.imul(row, code[at + 1] as number)
}
