/** What a step is about: the one operation with all that belongs to it, and names that mean what they stand beside. */
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/lessons/answer.ts'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import { lectureExpressions } from '../../src/lessons/lecture-expressions.ts'
import { actGraphs, boardsOf } from '../../src/lessons/walkthrough.ts'
import { asked } from './asked.ts'

const boards = boardsOf(backpropByHand)
const graphs = actGraphs(backpropByHand)
const products = boards.flatMap((board) =>
  board.working.kind === 'product' ? [{ ...board, working: board.working, id: board.step.id }] : [],
)

describe('the lens of a board', () => {
  it.each(products)('is, at $id, the operation with its result, its operands and their edges', (board) => {
    const { operations, values, edges } = graphs[board.act] ?? { operations: [], values: [], edges: [] }
    const result = values.find(({ label }) => label === board.working.result)?.id
    const operation = operations.find((each) => each.result === result)?.id
    const into = edges.filter((edge) => edge.operation === operation)
    expect(into.length).toBeGreaterThan(0)
    expect(board.lens).toEqual({
      operation,
      values: [result, ...into.map(({ operand }) => operand)],
      edges: into.map(({ id }) => id),
    })
    expect(board.edges.find(({ current }) => current)?.id).toBeOneOf(into.map(({ id }) => id))
  })

  it('is on nothing where a step is about no one operation, as the base case', () => {
    const others = boards.filter(({ working }) => working.kind !== 'product')
    expect(others.map(({ step }) => step.id)).toContain('set-o')
    for (const { lens } of others) expect(lens).toBeUndefined()
  })
})

describe('the factors of a product', () => {
  const numberOf = (name: string, act: number, operand: string): number => {
    const expression = backpropByHand[act]?.expression
    if (expression === undefined) throw new Error(`The lesson has no act ${act}.`)
    const answer = readAnswer(name, asked(lectureExpressions[expression], operand))
    return 'number' in answer ? answer.number : NaN
  }

  it.each(products)('have names at $id that come to their numbers', ({ act, working }) => {
    const { upstream, local, result, operand } = working
    expect(numberOf(upstream.name, act, operand)).toBeCloseTo(upstream.number, 12)
    // a plus node has no data to name: its local derivative is called by its two Values
    if (local.name.startsWith('∂')) expect([local.name, local.number]).toEqual([`∂${result}/∂${operand}`, 1])
    else expect(numberOf(local.name, act, operand)).toBeCloseTo(local.number, 12)
  })

  it('are called as the lecture calls them', () => {
    const names = new Set(products.map(({ working }) => working.local.name))
    expect([...names].sort()).toEqual(
      [
        '1 − o²',
        'a.data',
        'b.data',
        'w1.data',
        'w2.data',
        'x1.data',
        'x2.data',
        '∂d/∂c',
        '∂d/∂e',
        '∂n/∂b',
        '∂n/∂x1w1x2w2',
        '∂x1w1x2w2/∂x1w1',
        '∂x1w1x2w2/∂x2w2',
      ].sort(),
    )
  })
})
