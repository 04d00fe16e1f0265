/** Right answers are accepted, and wrong ones are told apart by what probably happened. */
import { describe, expect, it } from 'vitest'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import { lectureExpressions } from '../../src/lessons/lecture-expressions.ts'
import { diagnose, type CauseId } from '../../src/lessons/diagnosis.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import type { Question } from '../../src/lessons/question.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { expressionOf } from '../../src/lessons/statements.ts'
import { asked, plain } from './asked.ts'
import { facts } from './facts.ts'

const sets = facts.walkthrough.acts.flatMap(({ beats }, act) =>
  beats
    .filter((beat) => beat.do === 'set')
    .map(({ at, node = '', expect: answer = NaN }) => ({ at, node, answer, act })),
)

const causesOf = (question: Question, given: number): string[] => {
  const diagnosis = diagnose(question, given, plain)
  return diagnosis.right ? ['right'] : diagnosis.causes.map(({ id }) => id)
}

const saidOf = (question: Question, given: number, id: CauseId): string | undefined => {
  const diagnosis = diagnose(question, given, plain)
  return diagnosis.right ? undefined : diagnosis.causes.find((cause) => cause.id === id)?.said
}

/** One operation on x (and y), and a times after it, so that what arrives is 3. */
const thenTimes = (op: Parameters<typeof expressionOf>[1][0]['op'], x: number, y?: number, exponent = 1) =>
  expressionOf(y === undefined ? { x, z: 3 } : { x, y, z: 3 }, [
    { label: 'r', op, operands: y === undefined ? ['x'] : ['x', 'y'], exponent },
    { label: 'L', op: 'mul', operands: ['r', 'z'] },
  ])

describe('a right answer', () => {
  it.each(sets)('is $answer for $node at $at, as in the video', ({ node, answer, act }) => {
    const name = backpropByHand[act]?.expression
    if (name === undefined) throw new Error(`The lesson has no act ${act}.`)
    expect(diagnose(asked(lectureExpressions[name], node), answer, plain)).toEqual({ right: true })
  })

  it('may be worked out from numbers with four decimals', () => {
    const n = asked(thenTimes('tanh', 0.5), 'x')
    expect(causesOf(n, 2.3593)).toEqual(['right'])
    expect(causesOf(n, 3 * (1 - 0.4621 ** 2))).toEqual(['right'])
  })
})

describe('a wrong answer', () => {
  const a = asked(simpleExpression, 'a')

  it.each([
    [
      'own-data',
      a,
      -4,
      'You multiplied by the data of a itself, 2. At a × it is the other operand that counts: b = -3.',
    ],
    [
      'local-only',
      a,
      -3,
      'You gave the local derivative, how e changes with a, without the upstream gradient. Multiply it by what arrives at e: e.grad = -2.',
    ],
    [
      'upstream-only',
      a,
      -2,
      'You passed on what arrives at e without the local derivative. Multiply it by how much e changes with a.',
    ],
    [
      'sign',
      a,
      -6,
      'You have the right size with the other sign. What arrives at e is -2, and the local derivative is -3.',
    ],
    [
      'added',
      a,
      -5,
      'You added the upstream gradient -2 and the local derivative -3. Rates along a chain multiply.',
    ],
    [
      'result-data',
      a,
      12,
      'You multiplied by e = -6 itself, not by how much it changes with a. Times gives each operand the gradient multiplied by the other operand.',
    ],
    [
      'its-data',
      a,
      2,
      '2 is the data of a, its number in the forward pass. Its gradient says how much L changes when a moves.',
    ],
    ['zero', a, 0, '0 would say that L stays as it is when a moves. But a goes into e, on the way to L.'],
    ['rounding', asked(thenTimes('tanh', 0.5), 'x'), 2.4, undefined],
    [
      'rounding',
      a,
      6.1,
      'Very close, but rounded on the way. Use four decimals, or type the expression and leave the calculation to the page.',
    ],
    [
      'unknown',
      a,
      77,
      'Look at e = a × b: take what arrives there, e.grad, times how much e changes with a.',
    ],
    ['not-finite', a, Infinity, undefined],
    ['not-finite', a, NaN, undefined],
    [
      'as-times',
      asked(simpleExpression, 'c'),
      12,
      'You multiplied by e = -6, as at a ×. Plus routes the gradient unchanged to every operand.',
    ],
    [
      'base-case',
      asked(simpleExpression, 'L'),
      5,
      'L is the output itself, and it changes one for one with itself: the base case is 1.',
    ],
    ['its-data', asked(simpleExpression, 'L'), -8, undefined],
    [
      'zero',
      asked(simpleExpression, 'L'),
      0,
      '0 would say that L stays as it is when L moves. But L is the output itself.',
    ],
    [
      'tanh-of-input',
      asked(neuron, 'n'),
      1 - 0.8813735870195432 ** 2,
      'You squared n, which goes into the tanh. What comes out is to be squared: 1 − o².',
    ],
    ['no-square', asked(neuron, 'n'), 1 - Math.SQRT1_2, undefined],
    ['square-only', asked(thenTimes('tanh', 0.5), 'x'), 3 * Math.tanh(0.5) ** 2, undefined],
    [
      'sign',
      asked(thenTimes('sub', 5, 2), 'y'),
      3,
      'You have the right size with the other sign. Minus routes the gradient unchanged to the first operand and negated to the second.',
    ],
    ['not-inverted', asked(thenTimes('div', 5, 2), 'x'), 6, undefined],
    [
      'other-place',
      asked(thenTimes('div', 5, 2), 'x'),
      -3.75,
      'You took the rule for the second operand of x ÷ y. Divide gives the numerator the gradient over the denominator, and the denominator that times minus the quotient.',
    ],
    ['no-square', asked(thenTimes('div', 5, 2), 'y'), -7.5, undefined],
    ['other-place', asked(thenTimes('div', 5, 2), 'y'), 1.5, undefined],
    [
      'no-factor',
      asked(thenTimes('pow', 5, undefined, 3), 'x'),
      75,
      'You left out the factor 3. A power brings its exponent down as a factor and leaves the power one lower.',
    ],
    ['power-kept', asked(thenTimes('pow', 5, undefined, 3), 'x'), 1125, undefined],
    ['result-data', asked(thenTimes('pow', 5, undefined, 3), 'x'), 375, undefined],
    ['own-data', asked(thenTimes('exp', 2), 'x'), 6, undefined],
    ['exp-as-power', asked(thenTimes('exp', 2), 'x'), 6 * Math.E, undefined],
    ['not-inverted', asked(thenTimes('log', 2), 'x'), 6, undefined],
    [
      'no-factor',
      asked(thenTimes('sqrt', 9), 'x'),
      1,
      'You left out the factor 2. The local derivative is 1 / (2 × r).',
    ],
    ['sigmoid-of-input', asked(thenTimes('sigmoid', 2), 'x'), -6, undefined],
    ['as-tanh', asked(thenTimes('sigmoid', 0.5), 'x'), 3 * (1 - 1 / (1 + Math.exp(-0.5)) ** 2), undefined],
  ] as const)('%s: %#', (id, question, given, said) => {
    expect(causesOf(question, given)).toContain(id)
    if (said !== undefined) expect(saidOf(question, given, id)).toBe(said)
  })

  it('is called rounded within 2 %, or within 5e-4 where the gradient is 0, and no further', () => {
    for (const side of [-1, 1]) {
      expect(causesOf(a, 6 * (1 + side * 0.0198))).toEqual(['rounding'])
      expect(causesOf(a, 6 * (1 + side * 0.0202))).toEqual(['unknown'])
      expect(causesOf(asked(neuron, 'w2'), side * 4.95e-4)).toEqual(['rounding'])
      expect(causesOf(asked(neuron, 'w2'), side * 5.05e-4)).toEqual(['unknown'])
    }
  })

  it('is told every cause that fits', () => {
    // d = −6 + 10 and f = −2: forgetting what arrives at d, 2·(−2), and the sign of it
    const question = asked(
      expressionOf({ x: 2, y: -1, z: 3 }, [
        { label: 'r', op: 'mul', operands: ['x', 'y'] },
        { label: 'L', op: 'mul', operands: ['r', 'z'] },
      ]),
      'x',
    )
    expect(causesOf(question, 3)).toEqual(['upstream-only', 'sign'])
  })

  it('has no finite gradient to be compared with where the engine finds none', () => {
    const question = asked(thenTimes('log', 0), 'x')
    expect(causesOf(question, Infinity)).toEqual(['right'])
    expect(saidOf(question, 3, 'not-finite')).toBe(
      'The engine gets Infinity here: at this point L has no finite slope along x.',
    )
  })
})

describe('where a Value is used more than once', () => {
  const a = asked(breakItExamples['two-ways'], 'a')

  it('each path alone is told by its name', () => {
    expect(a.answer).toBe(-3)
    expect(saidOf(a, -6, 'one-path')).toBe(
      'a is used twice, and you counted only the way through e. Every use contributes: add them up.',
    )
    expect(saidOf(a, 3, 'one-path')).toBe(
      'a is used twice, and you counted only the way through d. Every use contributes: add them up.',
    )
  })

  it('contributions that were multiplied are told', () => {
    expect(saidOf(a, -18, 'paths-multiplied')).toBe(
      'You multiplied the contributions of the 2 uses of a. What comes along different paths adds up.',
    )
  })

  it('a mistake on one path, with the other right, is told with its path', () => {
    // through d: its own data, −2 instead of b = 3; through e as it should be
    expect(saidOf(a, -2 - 6, 'own-data')).toBe(
      'On the way through d, you multiplied by the data of a itself, -2. At a × it is the other operand that counts: b = 3.',
    )
  })

  it('the two places of one operation are told apart, and forgetting one is one cause', () => {
    const b = asked(breakItExamples['twice-in-one-plus'], 'a')
    expect(saidOf(b, 1, 'one-path')).toBe(
      'a is used twice, and you counted only the way into the first place of b = a + a. Every use contributes: add them up.',
    )
  })

  it('of three uses, one alone and one left out are both told', () => {
    const x = asked(
      expressionOf({ x: 5, y: 2, z: 3 }, [
        { label: 'p', op: 'mul', operands: ['x', 'y'] },
        { label: 'q', op: 'mul', operands: ['x', 'z'] },
        { label: 'r', op: 'add', operands: ['p', 'q'] },
        { label: 'L', op: 'mul', operands: ['r', 'x'] },
      ]),
      'x',
    )
    expect(x.answer).toBe(50)
    expect(causesOf(x, 25)).toEqual(['one-path', 'missing-path', 'its-data'].slice(0, 2))
    expect(saidOf(x, 40, 'missing-path')).toBe(
      'x is used 3 times, and you left out the way through p. Every use contributes: add them all up.',
    )
  })

  it('an answer that fits nothing is shown every place to look', () => {
    expect(saidOf(a, 77, 'unknown')).toBe(
      'a is used 2 times, and the contributions add up. Look at e = a + b: take what arrives there, e.grad, times how much e changes with a; and at d = a × b: take what arrives there, d.grad, times how much d changes with a.',
    )
  })
})
