/** Totals over the examples, on typed arrays: of columns, and of products of columns. */
import type { Step, Tape } from './run.ts'

// Additions to the same sum wait for each other; so several sums go on side by side wherever that can be.

/** Totals of columns: rows of a number and a column. */
export function totalsOfColumns(tape: Tape): Step {
  return function totalColumns(at: number, examples: number): number {
    const { code, numbers, columns } = tape
    const rows = code[at] as number
    for (let row = 0; row < rows; row++) {
      const column = (code[at + 3] as number) + Math.imul(row, code[at + 4] as number)
      const end = column + examples
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let i = column
      for (; i + 4 <= end; i += 4) {
        s0 += columns[i] as number
        s1 += columns[i + 1] as number
        s2 += columns[i + 2] as number
        s3 += columns[i + 3] as number
      }
      for (; i < end; i++) s0 += columns[i] as number
      numbers[(code[at + 1] as number) + Math.imul(row, code[at + 2] as number)] = s0 + s1 + (s2 + s3)
    }
    return at + 5
  }
}

/**
 * Totals of products: rows of a column with a stretch of others, so a table of totals. It is filled in in blocks of two
 * by four, which read six columns for eight totals.
 */
export function totalsOfProducts({ code, numbers, columns }: Tape): Step {
  return totalProducts

  function totalProducts(at: number, examples: number): number {
    const rows = code[at] as number
    const length = code[at + 3] as number
    const second = code[at + 4] as number
    const secondStep = code[at + 2] as number
    const first = code[at + 5] as number
    const firstStep = code[at + 6] as number
    const into = code[at + 7] as number
    const rowStep = code[at + 8] as number
    const intoStep = code[at + 1] as number
    // the longer side of the table is the one that is taken in fours
    if (rows > length)
      table(examples, second, secondStep, length, first, firstStep, rows, into, intoStep, rowStep)
    else table(examples, first, firstStep, rows, second, secondStep, length, into, rowStep, intoStep)
    return at + 9
  }

  /** Every product of one of `few` columns with one of `many`. */
  function table(
    examples: number,
    a: number,
    aStep: number,
    few: number,
    b: number,
    bStep: number,
    many: number,
    into: number,
    intoA: number,
    intoB: number,
  ): void {
    // Math.imul, because 0 times a negative step is −0, which is no integer to the compiler
    for (let i = 0; i < few; i += 2)
      for (let k = 0; k < many; k += 4) {
        const rowsLeft = Math.min(2, few - i)
        const at = into + Math.imul(i, intoA) + Math.imul(k, intoB)
        if (k + 4 <= many && i + 2 <= few)
          block(examples, a + Math.imul(i, aStep), aStep, b + Math.imul(k, bStep), bStep, at, intoA, intoB)
        else
          for (let row = 0; row < rowsLeft; row++)
            for (let one = k; one < Math.min(k + 4, many); one++)
              numbers[into + Math.imul(i + row, intoA) + Math.imul(one, intoB)] = product(
                examples,
                a + Math.imul(i + row, aStep),
                b + Math.imul(one, bStep),
              )
      }
  }

  function block(
    examples: number,
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    into: number,
    intoA: number,
    intoB: number,
  ): void {
    const a1 = a + aStep
    const b1 = b + bStep
    const b2 = b1 + bStep
    const b3 = b2 + bStep
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let t0 = 0
    let t1 = 0
    let t2 = 0
    let t3 = 0
    for (let i = 0; i < examples; i++) {
      const x = columns[a + i] as number
      const y = columns[a1 + i] as number
      const u0 = columns[b + i] as number
      const u1 = columns[b1 + i] as number
      const u2 = columns[b2 + i] as number
      const u3 = columns[b3 + i] as number
      s0 += x * u0
      s1 += x * u1
      s2 += x * u2
      s3 += x * u3
      t0 += y * u0
      t1 += y * u1
      t2 += y * u2
      t3 += y * u3
    }
    numbers[into] = s0
    numbers[into + intoB] = s1
    numbers[into + 2 * intoB] = s2
    numbers[into + 3 * intoB] = s3
    const next = into + intoA
    numbers[next] = t0
    numbers[next + intoB] = t1
    numbers[next + 2 * intoB] = t2
    numbers[next + 3 * intoB] = t3
  }

  function product(examples: number, a: number, b: number): number {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let i = 0
    for (; i + 4 <= examples; i += 4) {
      s0 += (columns[a + i] as number) * (columns[b + i] as number)
      s1 += (columns[a + i + 1] as number) * (columns[b + i + 1] as number)
      s2 += (columns[a + i + 2] as number) * (columns[b + i + 2] as number)
      s3 += (columns[a + i + 3] as number) * (columns[b + i + 3] as number)
    }
    for (; i < examples; i++) s0 += (columns[a + i] as number) * (columns[b + i] as number)
    return s0 + s1 + (s2 + s3)
  }
}
