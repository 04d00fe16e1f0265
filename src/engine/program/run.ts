/** Running code on typed arrays: each instruction goes over a whole column before the next one is looked at. */
import { ops } from '../ops.ts'
import { finishes, opcodes, type Encoded, type TableFunction } from './opcodes.ts'
import { stretchSize } from './stretches.ts'

/** Runs the code on that many examples; what lies in the columns after them may be overwritten, up to three numbers. */
export function run(
  { code, functions }: Encoded,
  numbers: Float64Array,
  columns: Float64Array,
  examples: number,
): void {
  for (let at = 0; at < code.length;) {
    const opcode = code[at]
    at++
    if (opcode === opcodes.sumColumns) at = sumColumns(code, at, numbers, columns, examples, functions)
    else if (opcode === opcodes.totals) at = totalColumns(code, at, numbers, columns, examples)
    else if (opcode === opcodes.sumNumbers) at = sumNumbers(code, at, numbers)
    else if (opcode === opcodes.callColumns) at = call(code, at, columns, examples, functions)
    else at = call(code, at, numbers, 1, functions)
  }
}

// The arrays are read at places that lowering gave out, so that none is undefined: `as number` says so to the types.

function sumNumbers(code: Int32Array, start: number, numbers: Float64Array): number {
  const into = code[start] as number
  const products = start + 3 + (code[start + 1] as number)
  const end = products + 2 * (code[start + 2] as number)
  let sum = 0
  let at = start + 3
  for (; at < products; at++) sum += numbers[code[at] as number] as number
  for (; at < end; at += 2)
    sum += (numbers[code[at] as number] as number) * (numbers[code[at + 1] as number] as number)
  numbers[into] = sum
  return end
}

/** Four examples at a time, so that an instruction's places are read once for four. */
function sumColumns(
  code: Int32Array,
  start: number,
  numbers: Float64Array,
  columns: Float64Array,
  examples: number,
  functions: readonly TableFunction[],
): number {
  const into = code[start] as number
  const finish = code[start + 1] as number
  const output = code[start + 2] as number
  const header = start + 8
  const alone = header + (code[start + 4] as number)
  const scaled = alone + (code[start + 5] as number)
  const products = scaled + (code[start + 6] as number)
  const end = products + 2 * (code[start + 7] as number)
  let base = 0
  for (let at = header; at < alone; at++) base += numbers[code[at] as number] as number

  for (let i = 0; i < examples; i += 4) {
    let s0 = base
    let s1 = base
    let s2 = base
    let s3 = base
    for (let at = alone; at < scaled; at++) {
      const x = (code[at] as number) + i
      s0 += columns[x] as number
      s1 += columns[x + 1] as number
      s2 += columns[x + 2] as number
      s3 += columns[x + 3] as number
    }
    for (let at = scaled; at < products; at += stretchSize) {
      const numberStep = code[at + 1] as number
      const columnStep = code[at + 3] as number
      let place = code[at] as number
      let x = (code[at + 2] as number) + i
      for (let left = code[at + 4] as number; left > 0; left--) {
        const w = numbers[place] as number
        s0 += w * (columns[x] as number)
        s1 += w * (columns[x + 1] as number)
        s2 += w * (columns[x + 2] as number)
        s3 += w * (columns[x + 3] as number)
        place += numberStep
        x += columnStep
      }
    }
    for (let at = products; at < end; at += 2) {
      const x = (code[at] as number) + i
      const y = (code[at + 1] as number) + i
      s0 += (columns[x] as number) * (columns[y] as number)
      s1 += (columns[x + 1] as number) * (columns[y + 1] as number)
      s2 += (columns[x + 2] as number) * (columns[y + 2] as number)
      s3 += (columns[x + 3] as number) * (columns[y + 3] as number)
    }
    const y = output + i
    if (finish === finishes.relu) {
      s0 = ops.relu.forward(s0)
      s1 = ops.relu.forward(s1)
      s2 = ops.relu.forward(s2)
      s3 = ops.relu.forward(s3)
    } else if (finish === finishes.tanh) {
      s0 = ops.tanh.forward(s0)
      s1 = ops.tanh.forward(s1)
      s2 = ops.tanh.forward(s2)
      s3 = ops.tanh.forward(s3)
    } else if (finish === finishes.slopeOfRelu) {
      s0 *= ops.relu.localA(columns[y] as number)
      s1 *= ops.relu.localA(columns[y + 1] as number)
      s2 *= ops.relu.localA(columns[y + 2] as number)
      s3 *= ops.relu.localA(columns[y + 3] as number)
    } else if (finish === finishes.slopeOfTanh) {
      s0 *= ops.tanh.localA(columns[y] as number)
      s1 *= ops.tanh.localA(columns[y + 1] as number)
      s2 *= ops.tanh.localA(columns[y + 2] as number)
      s3 *= ops.tanh.localA(columns[y + 3] as number)
    }
    columns[into + i] = s0
    columns[into + i + 1] = s1
    columns[into + i + 2] = s2
    columns[into + i + 3] = s3
  }
  if (finish === finishes.call || finish === finishes.slope) {
    const { run, constant } = functions[code[start + 3] as number] as TableFunction
    for (let i = 0; i < examples; i++) {
      const sum = columns[into + i] as number
      columns[into + i] =
        finish === finishes.call ? run(sum, constant) : sum * run(columns[output + i] as number, constant)
    }
  }
  return end
}

/** Four products at a time, so that the column they share is read once for four. */
function totalColumns(
  code: Int32Array,
  start: number,
  numbers: Float64Array,
  columns: Float64Array,
  examples: number,
): number {
  const column = code[start] as number
  const products = start + 3 + (code[start + 1] as number)
  const end = products + (code[start + 2] as number)
  for (let at = start + 3; at < products; at++) {
    let sum = 0
    for (let i = 0; i < examples; i++) sum += columns[column + i] as number
    numbers[code[at] as number] = sum
  }
  for (let at = products; at < end; at += stretchSize) {
    const intoStep = code[at + 1] as number
    const step = code[at + 3] as number
    let into = code[at] as number
    let a = code[at + 2] as number
    let left = code[at + 4] as number
    for (; left >= 4; left -= 4) {
      const b = a + step
      const c = b + step
      const d = c + step
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let i = 0; i < examples; i++) {
        const x = columns[column + i] as number
        s0 += x * (columns[a + i] as number)
        s1 += x * (columns[b + i] as number)
        s2 += x * (columns[c + i] as number)
        s3 += x * (columns[d + i] as number)
      }
      numbers[into] = s0
      numbers[into + intoStep] = s1
      numbers[into + 2 * intoStep] = s2
      numbers[into + 3 * intoStep] = s3
      into += 4 * intoStep
      a += 4 * step
    }
    for (; left > 0; left--) {
      let sum = 0
      for (let i = 0; i < examples; i++) sum += (columns[column + i] as number) * (columns[a + i] as number)
      numbers[into] = sum
      into += intoStep
      a += step
    }
  }
  return end
}

/** Calls a function of the table for each example, or once on numbers. */
function call(
  code: Int32Array,
  start: number,
  places: Float64Array,
  examples: number,
  functions: readonly TableFunction[],
): number {
  const into = code[start] as number
  const { run, constant } = functions[code[start + 1] as number] as TableFunction
  const operands = code[start + 2] as number
  const a = code[start + 3] as number
  const b = operands > 1 ? (code[start + 4] as number) : a
  const c = operands > 2 ? (code[start + 5] as number) : a
  for (let i = 0; i < examples; i++) {
    const x = places[a + i] as number
    if (operands === 1) places[into + i] = run(x, constant)
    else if (operands === 2) places[into + i] = run(x, places[b + i] as number, constant)
    else places[into + i] = run(x, places[b + i] as number, places[c + i] as number)
  }
  return start + 3 + operands
}
