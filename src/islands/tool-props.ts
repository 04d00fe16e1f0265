/** What every tool of the walkthrough is given. */
import type { Expression } from '../lessons/expression.ts'

export interface ToolProps {
  standing: Standing
}

/** Where the reader stands in the walkthrough. */
export interface Standing {
  /** The address of the walkthrough's own page. */
  page: string
  /** The expression on the board. */
  expression: Expression
  /** The Values whose gradients are on the board: no tool shows one before. */
  earned: readonly string[]
  /** The Value the present step is about, if it is about one. */
  value: string | undefined
  /** The video's moment of the present step, in seconds, and the video's id. */
  moment: { youtube: string; seconds: number }
}
