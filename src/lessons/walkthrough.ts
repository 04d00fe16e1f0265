/**
 * A lesson as a list of boards: what is shown is a function of the step alone, so that going back needs no code.
 */
import { ActBoards } from './act-boards.ts'
import type { Board } from './board.ts'
import { evaluate } from './expression.ts'
import { graphOf, type Graph } from './graph.ts'
import { lectureExpressions } from './lecture-expressions.ts'
import type { Lesson } from './lesson.ts'

/** The graph of each act, for its layout. */
export function actGraphs(lesson: Lesson): Graph[] {
  return lesson.map((act) => graphOf(evaluate(lectureExpressions[act.expression])))
}

/** The board at every step, in order. A step that names what its expression does not have is refused. */
export function boardsOf(lesson: Lesson): Board[] {
  return lesson
    .flatMap((act, actIndex) => {
      const boards = new ActBoards(act)
      return act.steps.map((_, stepIndex) => ({ ...boards.at(stepIndex), act: actIndex }))
    })
    .map((board, index) => ({ ...board, index }))
}

/**
 * The ids of the questions whose answers the board at a step has shown: those before it in the same expression, in any
 * act, and with `own` the step's too.
 */
export function answersShown(
  lesson: Lesson,
  boards: readonly Board[],
  index: number,
  own: boolean,
): string[] {
  const expressionAt = ({ act }: Pick<Board, 'act'>) => lesson[act]?.expression
  return boards
    .slice(0, own ? index + 1 : index)
    .filter(
      (board) => board.step.kind === 'set' && expressionAt(board) === expressionAt(boards[index] ?? board),
    )
    .map(({ step }) => step.id)
}
