/** How exact an answer has to be. */
import { describe, expect, it } from 'vitest'
import { agrees, isRight } from '../../src/lessons/agreement.ts'
import type { QuestionEdge } from '../../src/lessons/question.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { asked } from './asked.ts'

describe('an answer agrees with the engine', () => {
  it.each([
    [0.5, 0.5],
    [0.5, 0.4999999999999998],
    [0.1966, 0.19661193324148185],
    // worked out from factors shown as 2.1172 and 0.1138
    [2.1172 * 0.1138, 0.24097],
    [123.46, 123.4567],
    [0.0003, 0.000349],
    [0, 1e-17],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('as %s with %s', (given, exact) => expect(agrees(given, exact)).toBe(true))

  it.each([
    [0.2, 0.19661193324148185],
    [0, 0.0003],
    [0, 0.00004],
    [-0.0003, 0.0003],
    [0.001, 0],
    [123, 123.4567],
    [NaN, 1],
    [1, NaN],
    [Infinity, -Infinity],
  ])('but not as %s with %s', (given, exact) => expect(agrees(given, exact)).toBe(false))
})

describe('an answer agrees up to', () => {
  it.each([
    ['5e-4', 0.5, 0, 5e-4],
    ['5e-4 of a number above 1', 100, 0, 0.05],
    ['a twentieth of a small number', 0.004, 0, 2e-4],
    ['the slack', 0.5, 0.01, 0.01],
    ['a twentieth, whatever the slack', 0.1, 0.01, 0.005],
    ['what a float cannot hold', 0, 0, 1e-12],
  ])('%s, and no further', (_what, exact, slack, most) => {
    for (const side of [-1, 1]) {
      expect(agrees(exact + side * 0.99 * most, exact, slack)).toBe(true)
      expect(agrees(exact + side * 1.01 * most, exact, slack)).toBe(false)
    }
  })

  const factors = (...pairs: [upstream: number, local: number][]) => {
    const edge = asked(simpleExpression, 'a').edges[0] as QuestionEdge
    const edges = pairs.map(([upstream, local]) => ({ ...edge, upstream, local }))
    const answer = pairs.reduce((sum, [upstream, local]) => sum + upstream * local, 0)
    return { ...asked(simpleExpression, 'a'), edges, answer }
  }

  it.each([
    ['a large upstream gradient', factors([-100, 0.004]), 0.0100004],
    ['a large local derivative', factors([0.004, -100]), 0.0100004],
    ['the factors of every path', factors([100, 0.004], [100, 0.0015]), 0.02000055],
  ])('a ten-thousandth of its factors: %s', (_what, question, most) => {
    for (const side of [-1, 1]) {
      expect(isRight(question, question.answer + side * 0.99 * most)).toBe(true)
      expect(isRight(question, question.answer + side * 1.01 * most)).toBe(false)
    }
  })
})
