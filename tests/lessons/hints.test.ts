/** Hints come closer to the answer level by level; the Python line beside them is the lecture's. */
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/figures/format.ts'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import type { Expression } from '../../src/lessons/expression.ts'
import { hint } from '../../src/lessons/hints.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { pythonLine } from '../../src/lessons/python-line.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { expressionOf } from '../../src/lessons/statements.ts'
import { asked } from './asked.ts'

const hints = (expression: Expression, label: string) =>
  ([1, 2, 3, 4] as const).map((level) => hint(asked(expression, label), level, formatNumber))

const one = (op: 'sub' | 'div' | 'pow' | 'exp' | 'neg' | 'log', exponent = 1) =>
  expressionOf({ x: -3, y: 2 }, [
    { label: 'L', op, operands: op === 'sub' || op === 'div' ? ['x', 'y'] : ['x'], exponent },
  ])

describe('hints', () => {
  it('tell the operation, its rule, the product in symbols, the product in numbers', () => {
    expect(hints(simpleExpression as Expression, 'a')).toEqual([
      'a is used where × makes e = a × b.',
      'Times gives each operand the gradient multiplied by the other operand.',
      'a.grad = b × e.grad',
      'a.grad = (−3) × (−2)',
    ])
    expect(hints(simpleExpression as Expression, 'c').slice(2)).toEqual([
      'c.grad = d.grad × 1',
      'c.grad = (−2) × 1',
    ])
    expect(hints(neuron as Expression, 'n').slice(1)).toEqual([
      'Tanh multiplies the gradient by one minus the square of its own output.',
      'n.grad = (1 − o²) × o.grad',
      'n.grad = (1 − 0.7071²) × 1',
    ])
  })

  it('have a sum where a Value is used more than once', () => {
    expect(hints(breakItExamples['two-ways'], 'a')).toEqual([
      'a is used 2 times, where + makes e = a + b, and where × makes d = a × b.',
      'Plus routes the gradient unchanged to every operand. Times gives each operand the gradient multiplied by the other operand. What comes back along several edges adds up.',
      'a.grad = e.grad × 1 + b × d.grad',
      'a.grad = (−6) × 1 + 3 × 1',
    ])
    expect(hints(breakItExamples['twice-in-one-plus'], 'a')[0]).toBe(
      'a is used 2 times, where + makes b = a + a.',
    )
  })

  it('have words of their own for the base case', () => {
    expect(hints(simpleExpression as Expression, 'L')).toEqual([
      'No operation uses L: it is the output, where the backward pass begins.',
      'The gradient of L says how much L changes when L moves.',
      'L.grad = ∂L/∂L',
      'L.grad = 1',
    ])
  })

  it.each([
    [one('sub'), 'y', 'y.grad = L.grad × (−1)', 'y.grad = 1 × (−1)'],
    [one('div'), 'x', 'x.grad = (1 ÷ y) × L.grad', 'x.grad = (1 ÷ 2) × 1'],
    [one('div'), 'y', 'y.grad = (−L ÷ y) × L.grad', 'y.grad = (−(−1.5) ÷ 2) × 1'],
    [one('pow', 3), 'x', 'x.grad = (3 × x²) × L.grad', 'x.grad = (3 × (−3)²) × 1'],
    [one('pow', 2), 'x', 'x.grad = (2 × x) × L.grad', 'x.grad = (2 × (−3)) × 1'],
    [one('exp'), 'x', 'x.grad = L × L.grad', 'x.grad = 0.0498 × 1'],
    [one('neg'), 'x', 'x.grad = L.grad × (−1)', 'x.grad = 1 × (−1)'],
  ])('write the product as a textbook does: %#', (expression, label, symbols, numbers) => {
    expect(hints(expression, label).slice(2)).toEqual([symbols, numbers])
  })
})

describe('the Python line', () => {
  it.each([
    [simpleExpression, 'L', 'L.grad = 1.0'],
    [simpleExpression, 'c', 'c.grad = d.grad * 1.0'],
    [simpleExpression, 'a', 'a.grad = b.data * e.grad'],
    [neuron, 'x1', 'x1.grad = w1.data * x1w1.grad'],
    [neuron, 'n', 'n.grad = (1 - o.data**2) * o.grad'],
    [breakItExamples['twice-in-one-plus'], 'a', 'a.grad = b.grad * 1.0 + b.grad * 1.0'],
    [breakItExamples['two-ways'], 'a', 'a.grad = e.grad * 1.0 + b.data * d.grad'],
    [one('pow', -2), 'x', 'x.grad = ((-2) * x.data**(-3)) * L.grad'],
    [one('pow', 0), 'x', 'x.grad = L.grad * 0.0'],
  ] as [Expression, string, string][])(
    '%# is written as the lecture writes it: $2',
    (expression, label, line) => {
      expect(pythonLine(asked(expression, label))).toBe(line)
    },
  )

  it('has the number where the other operand has no name', () => {
    const expression: Expression = {
      text: 'L = a * -3',
      leaves: { a: 2 },
      build({ a }) {
        if (a === undefined) throw new Error('a is a leaf of this expression.')
        const L = a.mul(-3)
        L.label = 'L'
        return L
      },
    }
    expect(pythonLine(asked(expression, 'a'))).toBe('a.grad = (-3) * L.grad')
    expect(hint(asked(expression, 'a'), 3, formatNumber)).toBe('a.grad = (−3) × L.grad')
  })
})
