/** An open question gives nothing of its answer away, and takes nothing else off the board. */
import { describe, expect, it } from 'vitest'
import { askedBoard } from '../../src/lessons/asked-board.ts'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import { freshAttempt } from '../../src/lessons/progress.ts'
import { boardsOf } from '../../src/lessons/walkthrough.ts'

const boards = boardsOf(backpropByHand)
const sets = boards.filter(({ step }) => step.kind === 'set')
const slotsOf = (attempt: Partial<typeof freshAttempt>) =>
  sets.map((board) =>
    askedBoard(board, { ...freshAttempt, ...attempt }).values.find(({ current }) => current),
  )

describe('the board of an open question', () => {
  it.each(sets.map((board) => [board.step.id, board] as const))(
    'lacks only what %s asks for',
    (_id, board) => {
      const open = askedBoard(board, freshAttempt)
      const asked = board.values.find(({ current }) => current)
      expect(asked?.grad).toBeTypeOf('number')
      expect(open.values).toEqual(
        board.values.map((value) =>
          value === asked ? { ...value, grad: undefined, slot: '?', slotIsWrong: false } : value,
        ),
      )
      expect(open.edges).toEqual(
        board.edges.map((edge) =>
          edge.current ? { ...edge, contribution: undefined, local: undefined } : edge,
        ),
      )
      expect({ ...open, values: [], edges: [] }).toEqual({ ...board, values: [], edges: [] })
    },
  )

  it('has what was typed in its slot, with real minus signs and no space around it', () => {
    expect(new Set(slotsOf({ typed: ' -2*-1 ' }).map((value) => value?.slot))).toEqual(new Set(['−2*−1']))
    expect(new Set(slotsOf({ typed: '  ' }).map((value) => value?.slot))).toEqual(new Set(['?']))
  })

  it.each([
    [{ typed: '5', checked: '5', wrong: 1 }, true],
    [{ typed: '5', checked: '5', wrong: 2 }, true],
    [{ typed: '5', checked: '4', wrong: 1 }, false],
    [{ typed: '5', checked: undefined, wrong: 0 }, false],
    [{ typed: '6', checked: '6', wrong: 0 }, false],
  ])('strikes the slot only while what was checked and found wrong stands in it: %#', (attempt, struck) => {
    expect(slotsOf(attempt).map((value) => value?.slotIsWrong)).toEqual(sets.map(() => struck))
  })

  it('is the board itself where nothing is asked', () => {
    for (const board of boards.filter(({ step }) => step.kind !== 'set'))
      expect(askedBoard(board, { ...freshAttempt, typed: '5' })).toBe(board)
  })
})
