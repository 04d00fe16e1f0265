/** A lesson is data: acts, each on one expression, and steps that say where in the video they belong. No number is in it. */
import type { Expression } from './expression.ts'

interface Beat {
  /** Stays the same when the lesson grows: links and progress are kept under it. */
  id: string
  /** The video's time, hh:mm:ss. */
  at: string
  title: string
  /** Our own words; numbers stand in the formula beside them. */
  caption: string
}

/** What a step does, and the labels of the Values it does it to. */
export type Step = Beat &
  (
    | { kind: 'explain'; node?: string }
    /** The local derivative of `of` by `node`. */
    | { kind: 'local'; node: string; of: string }
    /** The gradient of `node` is earned here. */
    | { kind: 'set'; node: string }
    /** A numerical slope, with `node` moved by `h`. */
    | { kind: 'check'; node: string; h: number }
    /** The leaves move along their gradients. */
    | { kind: 'step' }
    /** The output after the move. */
    | { kind: 'result'; node: string }
  )

export type StepKind = Step['kind']

export interface Act {
  title: string
  expression: Expression
  /** Gradients that are on the board when the act begins, with the time each was found. */
  known: readonly { node: string; at: string; why: string }[]
  /** An act of moving the leaves along their gradients says by how much. */
  move?: { stepSize: number; leaves: readonly string[] }
  steps: readonly Step[]
}

export type Lesson = readonly Act[]
