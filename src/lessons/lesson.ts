/** A lesson is data: acts, each on one expression, and steps that say where in the video they belong. No number is in it. */
import type { ExpressionName } from './lecture-expressions.ts'

interface Beat {
  /** Stays the same when the lesson grows: links and progress are kept under it. */
  id: string
  /** The video's time, hh:mm:ss. */
  at: string
  title: string
  /** Our own words; numbers stand in the formula beside them. */
  caption: string
}

/** What a step that explains has the engine work out beside it. */
export type Shown =
  | { kind: 'chain'; through: string; by: string }
  /** The numbers of these Values on the board. */
  | { kind: 'numbers'; of: readonly string[] }
  | { kind: 'samples'; op: 'tanh'; at: readonly number[] }

/** What a step does, and the labels of the Values it does it to. */
export type Step = Beat &
  /** `leaves` stand at other numbers than the expression's here; no gradient is asked at them. */
  (
    | { kind: 'explain'; value?: string; shows?: Shown; leaves?: Readonly<Record<string, number>> }
    /** The local derivative of `of` by `value`. */
    | { kind: 'local'; value: string; of: string }
    /** The gradient of `value` is earned here. */
    | { kind: 'set'; value: string }
    /** A numerical slope, with `value` moved by `h`. */
    | { kind: 'check'; value: string; h: number }
    /** The leaves move along their gradients. */
    | { kind: 'step' }
    /** The output after the move. */
    | { kind: 'result'; value: string }
  )

export interface Act {
  title: string
  expression: ExpressionName
  /** Gradients that are on the board when the act begins, with the time each was found. */
  known: readonly { value: string; at: string; why: string }[]
  /** An act of moving the leaves along their gradients says by how much. */
  move?: { stepSize: number; leaves: readonly string[] }
  steps: readonly Step[]
}

export type Lesson = readonly Act[]
