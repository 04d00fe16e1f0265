/** A board while its question is open: the gradient of this step is taken off again, and its slot is empty. */
import type { Board, BoardEdge, BoardValue } from './board.ts'
import type { Attempt } from './progress.ts'

export interface AskedBoard extends Omit<Board, 'values'> {
  /** `slot` is what stands in the asked gradient's place. */
  values: (BoardValue & { slot?: string; slotIsWrong?: boolean })[]
}

/** The board with what the reader typed in the slot, or a question mark. */
export function askedBoard(board: Board, { typed, checked, wrong }: Attempt): AskedBoard {
  const { step } = board
  if (step.kind !== 'set') return board
  const id = board.values.find(({ label }) => label === step.value)?.id
  const slotIsWrong = wrong > 0 && checked === typed
  const slot = slotText(typed)
  return {
    ...board,
    values: board.values.map((value) =>
      value.id === id ? { ...value, grad: undefined, slot, slotIsWrong } : value,
    ),
    edges: board.edges.map((edge): BoardEdge => {
      return edge.current ? { ...edge, contribution: undefined, local: undefined } : edge
    }),
  }
}

/** What stands in an asked slot of the graph: a question mark until something is typed, and minus signs for hyphens. */
export function slotText(typed: string): string {
  return typed.trim() === '' ? '?' : typed.trim().replaceAll('-', '−')
}
