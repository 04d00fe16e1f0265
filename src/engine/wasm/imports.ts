/** Which functions of the table a module calls in JavaScript, because it has no instructions for them. */
import type { OpName } from '../ops.ts'
import type { Call, Code, Finish, Instruction } from '../program/instructions.ts'
import { calculate, type Calculation } from '../program/terms.ts'
import { inWasm } from './operations.ts'

export interface Import {
  readonly op: OpName
  readonly calculation: Calculation
  /** How many operands it takes, before its constant. */
  readonly operands: number
  readonly run: (...numbers: number[]) => number
}

export function importsOf(codes: readonly Code[]): Import[] {
  const imports = new Map<string, Import>()
  const need = (instruction: Instruction): void => {
    const called = calledBy(instruction)
    if (called === undefined) return
    const { op, calculation } = called
    // what finishes a sum has one operand: the sum, or the output that a slope is found from
    const operands = instruction.kind === 'call' ? instruction.operands.length : 1
    imports.set(`${op} ${calculation}`, { op, calculation, operands, run: calculate(op, calculation) })
  }
  for (const { before, columns, after } of codes) {
    // numbers are computed one at a time, for which there are no instructions of our own
    for (const instruction of [...before, ...after]) need(instruction)
    for (const instruction of columns) if (!hasInstructions(instruction)) need(instruction)
  }
  return [...imports.values()]
}

function hasInstructions(instruction: Instruction): boolean {
  const called = calledBy(instruction)
  return called === undefined || inWasm[called.op]?.[called.calculation] !== undefined
}

function calledBy(instruction: Instruction): Call | Finish | undefined {
  return instruction.kind === 'call' ? instruction : instruction.finish
}
