/** Running code on typed arrays: each instruction goes over a whole column before the next one is looked at. */
import { finishing } from './finish.ts'
import { lanesOf, type Lanes } from './lanes.ts'
import { layers } from './layer.ts'
import { opcodes, type Encoded, type TableFunction } from './opcodes.ts'
import { sumsOfColumns } from './sum-columns.ts'
import { totalsOfColumns, totalsOfProducts } from './total.ts'

/** The code and what it works on. */
export interface Tape extends Encoded {
  readonly numbers: Float64Array
  readonly columns: Float64Array
  readonly lanes: Lanes
}

/** Does the instruction whose opcode lies before this place of the code, and says where the next one begins. */
export type Step = (at: number, examples: number) => number

/**
 * A function that runs the code on so many examples; in the columns up to three numbers after them may be overwritten.
 * It is made for one tape, and so are the functions it calls, because a compiler that knows where arrays lie, and how
 * long they are, makes quicker code: a fifth in all. It knows them if each function reads them from the tape at its
 * start, and not in its loops.
 */
export function runner(
  encoded: Encoded,
  numbers: Float64Array,
  columns: Float64Array,
): (examples: number) => void {
  const tape = { ...encoded, numbers, columns, lanes: lanesOf(columns) }
  const { code } = tape
  const finish = finishing(tape)
  const layer = layers(tape, finish)
  const sumColumns = sumsOfColumns(tape, finish)
  const totalProducts = totalsOfProducts(tape)
  const totalColumns = totalsOfColumns(tape)
  const sumNumbers = sumsOfNumbers(tape)
  const callColumns = calls(tape, columns)
  const callNumbers = calls(tape, numbers)
  return (examples) => {
    for (let at = 0; at < code.length;) {
      const opcode = code[at]
      at++
      if (opcode === opcodes.layer) at = layer(at, examples)
      else if (opcode === opcodes.products) at = totalProducts(at, examples)
      else if (opcode === opcodes.totals) at = totalColumns(at, examples)
      else if (opcode === opcodes.sumNumbers) at = sumNumbers(at, examples)
      else if (opcode === opcodes.sumColumns) at = sumColumns(at, examples)
      else if (opcode === opcodes.callColumns) at = callColumns(at, examples)
      else at = callNumbers(at, 1)
    }
  }
}

// Arrays are read at places that lowering gave out, so that no read is undefined: `as number` tells the types so.
// What is taken from the code is described where it is written, in `opcodes.ts`.

function sumsOfNumbers(tape: Tape): Step {
  return function sumNumbers(at: number): number {
    const { code, numbers } = tape
    const rows = code[at] as number
    const alone = at + 5
    const products = alone + 2 * (code[at + 1] as number)
    const end = products + 4 * (code[at + 2] as number)
    for (let row = 0; row < rows; row++) {
      // because 0 + −0 would be 0
      let sum = -0
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
}

/** Calls a function of the table for each example, or once on numbers. */
function calls(tape: Tape, places: Float64Array): Step {
  return function call(at: number, examples: number): number {
    const { code, functions } = tape
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
}
