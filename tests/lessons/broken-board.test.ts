/** Going through a broken backward pass one visit at a time. */
import { describe, expect, it } from 'vitest'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { brokenBackward } from '../../src/lessons/broken-backward.ts'
import { brokenBoard, brokenSteps } from '../../src/lessons/broken-board.ts'
import { edgeContributions } from '../../src/lessons/edge-contributions.ts'
import { evaluate } from '../../src/lessons/expression.ts'

const doubled = evaluate(breakItExamples['doubled-twice'])
const grads = (step: number, bug: Parameters<typeof brokenBoard>[1]) =>
  Object.fromEntries(brokenBoard(doubled, bug, step).values.map(({ label, grad }) => [label, grad]))

describe('the board of a broken pass', () => {
  it('begins with the base case alone, and no gradient that nothing has reached', () => {
    expect(grads(0, 'no-order')).toEqual({ a: undefined, b: undefined, c: 1 })
    expect(brokenBoard(doubled, 'no-order', 0).visit).toBeUndefined()
  })

  it('pays twice without an order: b is visited twice, and a has 4 and then 8', () => {
    expect(grads(1, 'no-order')).toEqual({ a: undefined, b: 2, c: 1 })
    expect(grads(2, 'no-order')).toEqual({ a: 4, b: 2, c: 1 })
    const passes = Array.from({ length: brokenSteps(doubled, 'no-order') }, (_, step) => step)
    const visited = passes.map((step) => brokenBoard(doubled, 'no-order', step).visit?.value.label)
    expect(visited.filter((label) => label === 'b')).toHaveLength(2)
    expect(grads(passes.length - 1, 'no-order')).toEqual({ a: 8, b: 2, c: 1 })
  })

  it('tells what was there before and after each payment', () => {
    const twice = evaluate(breakItExamples['twice-in-one-plus'])
    const { visit } = brokenBoard(twice, 'overwrite', 1)
    expect(visit?.payments.map(({ before, after }) => [before, after])).toEqual([
      [undefined, 1],
      [1, 1],
    ])
  })

  it.each(['overwrite', 'no-order', 'wrong-order', 'no-base-case', 'none'] as const)(
    'ends with the gradients of the whole pass: %s',
    (bug) => {
      for (const output of Object.values(breakItExamples).map((each) => evaluate(each))) {
        const last = brokenBoard(output, bug, brokenSteps(output, bug) - 1)
        const whole = bug === 'none' ? undefined : brokenBackward(output, bug)
        for (const [value, grad] of whole ?? [])
          expect(last.values.find(({ label }) => label === value.label)?.grad ?? 0).toBe(grad)
      }
    },
  )

  it('without a bug ends with the right contribution on every edge', () => {
    const output = evaluate(breakItExamples['two-ways'])
    const { edges } = brokenBoard(output, 'none', brokenSteps(output, 'none') - 1)
    const right = new Map(edgeContributions(output).map(({ id, contribution }) => [id, contribution]))
    for (const { id, contribution } of edges) expect(contribution).toBe(right.get(id))
  })
})
