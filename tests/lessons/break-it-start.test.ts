/** What an author gives to a broken pass is checked, and a slip is told with what to write instead. */
import { describe, expect, it } from 'vitest'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { outputToBreak } from '../../src/lessons/break-it-start.ts'

describe('the expression of a broken pass', () => {
  it.each(Object.values(breakItExamples))('$text fits', ({ text, leaves }) => {
    expect(outputToBreak(text, leaves).label).toBe(/(\w) = [^;]*$/.exec(text)?.[1])
  })

  it('brings its leaves itself, or is given them', () => {
    expect(outputToBreak('a = 3; b = a + a', {}).data).toBe(6)
    expect(outputToBreak('b = a + a', { a: -2 }).data).toBe(-4)
  })

  it.each([
    ['b = a +', { a: 1 }, 'nothing after + at 8; add a number, a name or a bracket'],
    ['b = a + q', { a: 1 }, 'q is used before it has a value at 9; put q = 1 before it'],
    ['d = a*b + c', { a: 1, b: 2, c: 3 }, 'a × b has no name; make it a statement, as in s = a + b'],
    ['b = a*2', { a: 1 }, 'the number 2 has no name; give it one, as in k = 2'],
    ['b = a + a; b += a', { a: 1 }, 'two of its Values are called b; give each its own name'],
    ['b = a + a', { a: 1, q: 2, r: 3 }, 'it does not use q and r; leave it out of leaves'],
    ['a = 3', {}, 'it computes nothing; write for example b = a + a'],
  ])('%s does not', (text, leaves, told) => {
    expect(() => outputToBreak(text, leaves)).toThrow(told)
  })
})
