/** What may be typed for a gradient, and how what cannot be read is refused. */
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/lessons/answer.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { expressionOf } from '../../src/lessons/statements.ts'
import { asked } from './asked.ts'

const c = asked(simpleExpression, 'c')

describe('an answer is read', () => {
  it.each([
    ['-2', -2],
    ['−2', -2],
    ['–2', -2],
    ['—2', -2],
    ['0,500', 0.5],
    ['-0,125', -0.125],
    ['1,0', 1],
    ['1,2345', 1.2345],
    ['+2', 2],
    ['0,5', 0.5],
    ['−0,5', -0.5],
    ['1e-3', 0.001],
    ['.5', 0.5],
    ['1/2', 0.5],
    ['  - 2 ', -2],
    ['-\u00a02', -2],
    ['= -2', -2],
    ['1/0', Infinity],
    ['∞', Infinity],
  ])('as the number %s', (text, number) => expect(readAnswer(text, c)).toEqual({ number }))

  it.each([
    ['d.grad*1', -2],
    ['-2*1', -2],
    ['-2 × 1', -2],
    ['d.grad x 1', -2],
    ['(d.grad) X 1', -2],
    ['d.grad · (1)', -2],
    ['c', 10],
    ['c.data', 10],
    ['c.grad = d.grad * 1.0', -2],
    ['c.grad += d.grad', -2],
    [' c.grad+=-2', -2],
    ['pow(2,100)', 2 ** 100],
    ['f * 1.0', -2],
    ['-a**2', -4],
    ['(-a)**2', 4],
    ['a^3', 8],
    ['a²', 4],
    ['a³ ÷ 2', 4],
    ['exp(0)', 1],
    ['math.exp(0)', 1],
    ['a.exp().log()', 2],
    ['exp(0,5)', Math.exp(0.5)],
    ['pow(2,5)', 32],
    ['pow((2),5)', 32],
    ['pow((2,5), 2)', 6.25],
  ])('as the expression %s', (text, number) => expect(readAnswer(text, c)).toEqual({ number }))

  it.each(['1 - o**2', '1 − o²', '1-o^2', '(1 - o.data**2) * o.grad', 'o.grad*(1-tanh(n)**2)'])(
    'as %s of the neuron',
    (text) => {
      const answer = readAnswer(text, asked(neuron, 'n'))
      expect('number' in answer ? answer.number : NaN).toBeCloseTo(0.5, 12)
    },
  )

  it('with a name of the board before a function or a number of the same name', () => {
    const question = asked(
      expressionOf({ exp: 3, inf: 4 }, [{ label: 'L', op: 'mul', operands: ['exp', 'inf'] }]),
      'exp',
    )
    expect(readAnswer('inf', question)).toEqual({ number: 4 })
    expect(readAnswer('exp', question)).toEqual({ number: 3 })
  })
})

describe('what cannot be read is refused in words, with its place', () => {
  it.each([
    ['', 'nothing is here yet: type a number or an expression', 1],
    ['c.grad = ', 'nothing is here yet: type a number or an expression', 9],
    ['c.grad', 'c.grad is what is asked for: put it together from what arrives at it', 1],
    ['2 * c.grad', 'c.grad is what is asked for: put it together from what arrives at it', 5],
    ['c.grad == -2', '== sets nothing: write c.grad = or the answer alone', 8],
    ['c.grad: -2', ': sets nothing: write c.grad = or the answer alone', 7],
    ['== -2', '== sets nothing: write c.grad = or the answer alone', 1],
    ['d.grad += -2', 'd.grad is set here, and c.grad is what is asked for', 1],
    ['c.grad += ', 'nothing is here yet: type a number or an expression', 10],
    ['-1,000', 'the comma in 1,000 may mean two things: write 1000 or 1.0', 2],
    ['d.grad * 12,345', 'the comma in 12,345 may mean two things: write 12345 or 12.345', 10],
    ['tanh(1,250)', 'the comma in 1,250 may mean two things: write 1250 or 1.25', 6],
    ['1,234,567', 'the comma in 1,234,567 may mean two things: write 1234567', 1],
    ['dL/dd', 'dL/dd is d.grad: write d.grad', 1],
    ['2 * dL / dd * 1', 'dL/dd is d.grad: write d.grad', 5],
    ['∂L/∂d', '∂L/∂d is d.grad: write d.grad', 1],
    ['dL/dL', 'dL/dL is L.grad: write L.grad', 1],
    ['dL/dc', 'c.grad is what is asked for: put it together from what arrives at it', 1],
    ['dL/de', 'e.grad is not on the board yet: use the gradients that c goes into', 1],
    ['dL/dq', /^there is no dL on the board/, 1],
    ['d.grad = -2', 'd.grad is set here, and c.grad is what is asked for', 1],
    ['e.grad', 'e.grad is not on the board yet: use the gradients that c goes into', 1],
    ['2 * q', 'there is no q on the board: there are a, b, e, c, d, f, L', 5],
    ['D.grad', 'there is no D on the board: did you mean d?', 1],
    ['d.gard', 'd has no gard: write d.data or d.grad', 1],
    ['d.grad.grad', /^this cannot be worked out to one number: write numbers, names on the board/, 1],
    ['d["grad"]', /^this cannot be worked out to one number: write numbers, names on the board/, 1],
    ['tnah(1)', 'there is no function tnah: did you mean tanh?', 1],
    ['constructor(1)', /^there is no function constructor: there are exp, log,/, 1],
    ['__proto__', /^there is no __proto__ on the board/, 1],
    ['tanh(1, 2)', 'tanh takes one number, and here are 2: write tanh(x)', 1],
    ['pow(2)', 'pow takes two numbers, and here is one: write pow(x, 2)', 1],
    ['1 + tanh', 'tanh without brackets: write tanh(x)', 5],
    ['2 3', 'no sign stands between 2 and 3: write * for times, or + - / or **', 3],
    ['d.grad f', 'no sign stands between d.grad and f: write * for times, or + - / or **', 8],
    ['d.grad x', 'no sign stands between d.grad and x: write * for times, or + - / or **', 8],
    ['I say -2', 'no sign stands between I and say -2: write * for times, or + - / or **', 3],
    ['a, b', 'a comma stands between two things: the answer is one number', 4],
    ['()', 'these brackets are empty: put a number or a name inside', 1],
    ['2a', 'a number and a name run together: write * between them for times', 2],
    ['d.', 'a point is missing what follows it, or one is too many: write 0.5 or d.grad', 3],
    ['d..grad', 'a point is missing what follows it, or one is too many: write 0.5 or d.grad', 3],
    ['d.grad & 1', /^& means nothing here: write numbers, names on the board/, 8],
    ['*2', 'nothing stands before *: put a number or a name there', 1],
    ['1)', 'this bracket closes none: take it away', 2],
    ['(1 + 2', 'a bracket is still open: close it with )', 7],
    ['1 +', 'nothing stands after +: put a number or a name there', 4],
    ['d.grad * dd/dc', 'dd/dc has no name here: write the number: by how much d moves with c', 10],
    // three characters of Python for one that was typed
    ['a² + q', 'there is no q on the board: there are a, b, e, c, d, f, L', 6],
    ['1'.repeat(1001), 'this is too long: use at most 1000 characters', 1001],
  ])('%s', (text, problem, position) => {
    expect(readAnswer(text, c)).toEqual({
      problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
      position,
    })
  })

  it('even when brackets are piled up', () => {
    expect(readAnswer('('.repeat(1000), c)).toHaveProperty('problem')
    expect(readAnswer('-'.repeat(1000), c)).toHaveProperty('problem')
  })
})
