/** Formulas as school writes them are read, and errors point into the text as it was written. */
import { describe, expect, it } from 'vitest'
import { ExpressionError, parseExpression } from '../../src/engine/expression.ts'
import { inputNames, placedIn, withProducts } from '../../src/lessons/school-notation.ts'

describe('a times that is not written', () => {
  it.each([
    ['3x^2-4x+5', '3*x^2-4*x+5'],
    ['2(x + 1)(x - 1)', '2*(x + 1)*(x - 1)'],
    ['(x)2', '(x)*2'],
    ['2 x', '2 *x'],
    ['.5x', '.5*x'],
    ['2e3x + 2exp(x)', '2e3*x + 2*exp(x)'],
    ['3x1 + w2', '3*x1 + w2'],
    ['2tanh(3x).exp()', '2*tanh(3*x).exp()'],
    ['a*b + c', 'a*b + c'],
    ['x**2', 'x**2'],
    ['u = 2x\nu(1)', 'u = 2*x\nu(1)'],
  ])('is put into %j', (text, expected) => {
    expect(withProducts(text)).toBe(expected)
  })

  it('binds like one that is', () => {
    expect(parseExpression(withProducts('2x^2/4x'), { x: 3 }).root.data).toBe(((2 * 9) / 4) * 3)
  })
})

describe('an error in such a formula', () => {
  it.each([
    ['3x^2 - ', 8, 'nothing after -'],
    ['3x + 2(4y', 10, 'unclosed bracket'],
    ['2x + 3x + $', 11, ''],
    ['2x 3', 4, ''],
    ['2x + 3q', 7, 'q is used before it has a value'],
    ['q + 1', 1, 'q is used before it has a value'],
  ])('in %j is at %i', (text, position, problem) => {
    const read = () => placedIn(text, () => parseExpression(withProducts(text), { x: 1, y: 1 }))
    expect(read).toThrow(ExpressionError)
    try {
      read()
    } catch (error) {
      expect(error).toMatchObject({ position })
      expect((error as Error).message).toContain(problem)
      expect((error as Error).message).toContain(` at ${position}; `)
    }
  })
})

describe('the inputs of a formula', () => {
  it.each([
    ['3x^2-4x+5', ['x']],
    ['a*b + c + a', ['a', 'b', 'c']],
    ['tanh(x).exp() + 2e3y', ['x', 'y']],
    ['u = x^2; u + v', ['x', 'v']],
    ['5', []],
  ])('%j are %j', (text, names) => {
    expect(inputNames(text)).toEqual(names)
  })
})
