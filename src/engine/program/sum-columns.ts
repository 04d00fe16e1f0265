/** Sums of columns on typed arrays, of those that are no layer. */
import type { Finish } from './finish.ts'
import type { Step, Tape } from './run.ts'

// Arrays are read at places that lowering gave out, so that no read is undefined: `as number` tells the types so.
// What is taken from the code is described where it is written, in `opcodes.ts`.

/** Any other sum: numbers, columns, weighted columns and products of columns. */
export function sumsOfColumns({ code, functions, numbers, columns }: Tape, finish: Finish): Step {
  return function sumColumns(at: number, examples: number): number {
    const rows = code[at] as number
    const start = at + 11
    const alone = start + 2 * (code[at + 3] as number)
    const scaled = alone + 2 * (code[at + 4] as number)
    const products = scaled + 4 * (code[at + 5] as number)
    const end = products + 4 * (code[at + 6] as number)
    const place = (of: number, row: number): number =>
      (code[of] as number) + Math.imul(row, code[of + 1] as number)
    for (let row = 0; row < rows; row++) {
      let base = 0
      for (let k = start; k < alone; k += 2) base += numbers[place(k, row)] as number
      const into = place(at + 7, row)
      const output = place(at + 9, row)
      for (let i = 0; i < examples; i += 4) {
        let s0 = base
        let s1 = base
        let s2 = base
        let s3 = base
        for (let k = alone; k < scaled; k += 2) {
          const x = place(k, row) + i
          s0 += columns[x] as number
          s1 += columns[x + 1] as number
          s2 += columns[x + 2] as number
          s3 += columns[x + 3] as number
        }
        for (let k = scaled; k < products; k += 4) {
          const w = numbers[place(k, row)] as number
          const x = place(k + 2, row) + i
          s0 += w * (columns[x] as number)
          s1 += w * (columns[x + 1] as number)
          s2 += w * (columns[x + 2] as number)
          s3 += w * (columns[x + 3] as number)
        }
        for (let k = products; k < end; k += 4) {
          const x = place(k, row) + i
          const y = place(k + 2, row) + i
          s0 += (columns[x] as number) * (columns[y] as number)
          s1 += (columns[x + 1] as number) * (columns[y + 1] as number)
          s2 += (columns[x + 2] as number) * (columns[y + 2] as number)
          s3 += (columns[x + 3] as number) * (columns[y + 3] as number)
        }
        columns[into + i] = s0
        columns[into + i + 1] = s1
        columns[into + i + 2] = s2
        columns[into + i + 3] = s3
        finish(code[at + 1] as number, functions[code[at + 2] as number], into + i, 0, output + i, 0, 1)
      }
    }
    return end
  }
}
