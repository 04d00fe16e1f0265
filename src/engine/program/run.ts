/** Running code on typed arrays: each instruction goes over a whole column before the next one is looked at. */
import { finish } from './finish.ts'
import { totalColumns, totalProducts } from './total.ts'
import { opcodes, type Encoded, type TableFunction } from './opcodes.ts'

/** Runs the code on that many examples; in the columns up to three numbers after them may be overwritten. */
export function run(encoded: Encoded, numbers: Float64Array, columns: Float64Array, examples: number): void {
  const { code, functions } = encoded
  for (let at = 0; at < code.length;) {
    const opcode = code[at]
    at++
    if (opcode === opcodes.layer) at = layer(code, at, numbers, columns, examples, functions)
    else if (opcode === opcodes.products) at = totalProducts(code, at, numbers, columns, examples)
    else if (opcode === opcodes.totals) at = totalColumns(code, at, numbers, columns, examples)
    else if (opcode === opcodes.sumNumbers) at = sumNumbers(code, at, numbers)
    else if (opcode === opcodes.sumColumns) at = sumColumns(code, at, numbers, columns, examples, functions)
    else if (opcode === opcodes.callColumns) at = call(code, at, columns, examples, functions)
    else at = call(code, at, numbers, 1, functions)
  }
}

// Arrays are read at places that lowering gave out, so that no read is undefined: `as number` tells the types so.
// What every function below takes from the code is described where it is written, in `opcodes.ts`.

/**
 * Sums of a stretch of weighted columns, a row for each neuron. Four examples of two rows go side by side: a weight is
 * read once for four examples, and an example once for two rows.
 */
function layer(
  code: Int32Array,
  at: number,
  numbers: Float64Array,
  columns: Float64Array,
  examples: number,
  functions: readonly TableFunction[],
): number {
  const rows = code[at] as number
  const finishing = code[at + 1] as number
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
      let s0 = hasBias ? (numbers[bias] as number) : 0
      let t0 = hasBias ? (numbers[bias + nextBias] as number) : 0
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
        const x0 = columns[column] as number
        const x1 = columns[column + 1] as number
        const x2 = columns[column + 2] as number
        const x3 = columns[column + 3] as number
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
      columns[into] = s0
      columns[into + 1] = s1
      columns[into + 2] = s2
      columns[into + 3] = s3
      into += intoStep
      columns[into] = t0
      columns[into + 1] = t1
      columns[into + 2] = t2
      columns[into + 3] = t3
      into += intoStep
      weights += 2 * nextWeights
      bias += 2 * nextBias
    }
    for (; left > 0; left--) {
      let s0 = hasBias ? (numbers[bias] as number) : 0
      let s1 = s0
      let s2 = s0
      let s3 = s0
      let weight = weights
      let column = firstColumn + i
      for (let k = length; k > 0; k--) {
        const w = numbers[weight] as number
        s0 += w * (columns[column] as number)
        s1 += w * (columns[column + 1] as number)
        s2 += w * (columns[column + 2] as number)
        s3 += w * (columns[column + 3] as number)
        weight += weightStep
        column += columnStep
      }
      columns[into] = s0
      columns[into + 1] = s1
      columns[into + 2] = s2
      columns[into + 3] = s3
      into += intoStep
      weights += nextWeights
      bias += nextBias
    }
    finish(
      finishing,
      fn,
      columns,
      (code[at + 8] as number) + i,
      intoStep,
      (code[at + 10] as number) + i,
      outputStep,
      rows,
    )
  }
  return at + 16
}

/** Any other sum: numbers, columns, weighted columns and products of columns. */
function sumColumns(
  code: Int32Array,
  at: number,
  numbers: Float64Array,
  columns: Float64Array,
  examples: number,
  functions: readonly TableFunction[],
): number {
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
      finish(
        code[at + 1] as number,
        functions[code[at + 2] as number],
        columns,
        into + i,
        0,
        output + i,
        0,
        1,
      )
    }
  }
  return end
}

function sumNumbers(code: Int32Array, at: number, numbers: Float64Array): number {
  const rows = code[at] as number
  const alone = at + 5
  const products = alone + 2 * (code[at + 1] as number)
  const end = products + 4 * (code[at + 2] as number)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let k = alone; k < products; k += 2)
      sum += numbers[(code[k] as number) + Math.imul(row, code[k + 1] as number)] as number
    for (let k = products; k < end; k += 4) {
      const a = numbers[(code[k] as number) + Math.imul(row, code[k + 1] as number)] as number
      sum += a * (numbers[(code[k + 2] as number) + Math.imul(row, code[k + 3] as number)] as number)
    }
    numbers[(code[at + 3] as number) + Math.imul(row, code[at + 4] as number)] = sum
  }
  return end
}

/** Calls a function of the table for each example, or once on numbers. */
function call(
  code: Int32Array,
  at: number,
  places: Float64Array,
  examples: number,
  functions: readonly TableFunction[],
): number {
  const rows = code[at] as number
  const { run, constant } = functions[code[at + 1] as number] as TableFunction
  const operands = code[at + 2] as number
  const operand = (which: number, row: number): number => {
    const k = at + 5 + 2 * Math.min(which, operands - 1)
    return (code[k] as number) + Math.imul(row, code[k + 1] as number)
  }
  for (let row = 0; row < rows; row++) {
    const into = (code[at + 3] as number) + Math.imul(row, code[at + 4] as number)
    const a = operand(0, row)
    const b = operand(1, row)
    const c = operand(2, row)
    for (let i = 0; i < examples; i++) {
      const x = places[a + i] as number
      if (operands === 1) places[into + i] = run(x, constant)
      else if (operands === 2) places[into + i] = run(x, places[b + i] as number, constant)
      else places[into + i] = run(x, places[b + i] as number, places[c + i] as number)
    }
  }
  return at + 5 + 2 * operands
}
