/** Instructions: what lowering makes of terms, on numbered places, and what typed arrays and WebAssembly each run. */
import type { OpName } from '../ops.ts'
import type { Calculation } from './terms.ts'

/** Numbers added up, then columns, then products, and finished by an operation. All are places; pairs lie one after the other. */
export interface Sum {
  readonly kind: 'sum'
  readonly into: number
  readonly numbers: readonly number[]
  readonly columns: readonly number[]
  /** Pairs of numbers. */
  readonly numberProducts: readonly number[]
  /** Pairs of a number and a column. */
  readonly scaledColumns: readonly number[]
  /** Pairs of columns. */
  readonly columnProducts: readonly number[]
  readonly finish: Finish | undefined
}

/** What becomes of a sum before it is stored: an operation's output, or the sum times a local derivative by its output. */
export interface Finish {
  readonly op: OpName
  readonly calculation: Calculation
  readonly constant: number
  /** The column of the operation's output, for a local derivative. */
  readonly output: number
}

/** A function of the table, on places that are all numbers or all columns. */
export interface Call {
  readonly kind: 'call'
  readonly into: number
  readonly op: OpName
  readonly calculation: Calculation
  readonly constant: number
  readonly operands: readonly number[]
}

/** The sum over the examples of a column, or of the product of two, as a number. */
export interface Total {
  readonly into: number
  readonly column: number
  readonly factor: number | undefined
}

export type Instruction = Sum | Call

/** All instructions, in the order they run in. */
export interface Code {
  /** On numbers, from the parameters. */
  readonly before: Instruction[]
  /** On columns. */
  readonly columns: Instruction[]
  readonly totals: Total[]
  /** On numbers, from the totals too. */
  readonly after: Instruction[]
  /** How many columns there are; the first are inputs and targets. */
  readonly columnCount: number
  /** The columns of the outputs. */
  readonly outputs: number[]
}
