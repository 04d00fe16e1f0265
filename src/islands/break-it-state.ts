/** What the broken backward pass shows, in a link: which expression, which bug, how far: `0,no-order,3`. */
import { backwardBugs } from '../lessons/backward-bugs.ts'
import type { BackwardBug } from '../lessons/broken-backward.ts'

export interface BreakItState {
  /** Which of the figure's expressions, from 0. */
  example: number
  bug: BackwardBug | 'none'
  /** Visits made, from 0. */
  step: number
}

export function writeBreakItState({ example, bug, step }: BreakItState): string {
  return `${example},${bug},${step}`
}

/** Undefined for a text that no figure wrote, or that names an expression or a step which this one has not. */
export function readBreakItState(
  text: string,
  steps: (state: Omit<BreakItState, 'step'>) => number | undefined,
): BreakItState | undefined {
  const [, example, bugText, step] = /^(\d{1,3}),([a-z-]+),(\d{1,6})$/.exec(text) ?? []
  const bug: BreakItState['bug'] | undefined =
    bugText === 'none' ? 'none' : backwardBugs.find(({ value }) => value === bugText)?.value
  if (bug === undefined) return undefined
  const state: BreakItState = { example: Number(example), bug, step: Number(step) }
  return state.step < (steps(state) ?? 0) ? state : undefined
}
