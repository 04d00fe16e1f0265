/** One optimization step: what the gradients foretell, and what happens. */
import { describe, expect, it } from 'vitest'
import type { Expression } from '../../src/lessons/expression.ts'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { optimizationStep } from '../../src/lessons/optimization-step.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { facts } from './facts.ts'

const expression = simpleExpression as Expression
const act = facts.walkthrough.acts.find(({ step_size }) => step_size !== undefined)

describe('an optimization step', () => {
  it('of the lecture is foretold to end at −7.28, and ends at −7.286496', () => {
    const step = optimizationStep(expression, act?.step_size ?? NaN, act?.leaves_moved)
    expect(step.before).toBe(-8)
    expect(step.prediction).toBeCloseTo(-7.28, 12)
    expect(step.after).toBeCloseTo(act?.beats.find((beat) => beat.do === 'result')?.expect ?? NaN, 12)
    expect(step.moves).toContainEqual({ label: 'a', before: 2, grad: 6, after: 2.06 })
  })

  it('of size 0 changes nothing, and a small one almost what was foretold', () => {
    expect(optimizationStep(expression, 0)).toMatchObject({ before: -8, after: -8, prediction: -8 })
    const off = (size: number) => {
      const { after, prediction } = optimizationStep(expression, size)
      return Math.abs(after - prediction)
    }
    // the difference shrinks with the square of the step
    expect(off(0.001) / off(0.01)).toBeCloseTo(0.01, 2)
  })

  it('moves only the leaves it is told to', () => {
    const { moves, prediction } = optimizationStep(expression, 0.01, ['c'])
    expect(moves.map(({ label }) => label)).toEqual(['c'])
    expect(prediction).toBeCloseTo(-8 + 0.01 * 4, 12)
  })

  it('moves a leaf that is used twice by the whole of its gradient', () => {
    const [a] = optimizationStep(breakItExamples['twice-in-one-plus'], 0.5).moves
    expect(a).toEqual({ label: 'a', before: 3, grad: 2, after: 4 })
  })

  it('is refused for a leaf that is not there', () => {
    expect(() => optimizationStep(expression, 0.01, ['z'])).toThrow(
      'The expression e = a*b; d = e + c; L = d*f has no leaf z.',
    )
  })
})
