import { describe, expect, test } from 'vitest'
import { ExpressionError, parseExpression } from '../../src/engine/expression.ts'
import { topologicalOrder } from '../../src/engine/value.ts'

const leaves = { a: 2, b: -3, c: 10, f: -2 }
const data = (text: string): number => parseExpression(text, leaves).root.data

describe('an expression', () => {
  test('becomes Values with the names of its statements, in their order', () => {
    const { values, root } = parseExpression('e = a*b; d = e + c; L = d*f', leaves)
    expect([...values.keys()]).toEqual(['a', 'b', 'c', 'f', 'e', 'd', 'L'])
    expect([...values.values()].map(({ label }) => label)).toEqual(['a', 'b', 'c', 'f', 'e', 'd', 'L'])
    expect([...values.values()].map((value) => value.data)).toEqual([2, -3, 10, -2, -6, 4, -8])
    expect(values.get('L')).toBe(root)
  })

  test.each([
    ['a + b * c', -28],
    ['(a + b) * c', -10],
    ['a - b - c', -5],
    ['c / a / a', 2.5],
    ['-a**2', -4],
    ['(-a)**2', 4],
    ['2**-1', 0.5],
    ['a**-1', 0.5],
    ['2**3**2', 512],
    ['a^3', 8],
    ['2*a^3', 16],
    ['--a', 2],
    ['-a + c', 8],
    ['- a * c', -20],
    ['+a', 2],
    ['−a − −1', -1],
    ['2**−1', 0.5],
    ['1.5e1 + .5', 15.5],
    ['a**(1/2)', Math.SQRT2],
    ['tanh(a)', Math.tanh(2)],
    ['(b + a).relu()', 0],
    ['a.exp().log()', 2],
    ['-tanh(a)**2', -(Math.tanh(2) ** 2)],
    ['sum(a, b, c)', 9],
    ['mean(a, 4)', 3],
    ['log(-1)', NaN],
  ])('%s is read with the precedence of Python', (text, expected) => {
    expect(data(text)).toBe(expected)
  })

  test('may set its own leaves, and change a name', () => {
    const { values, root } = parseExpression('x = 3\nx += x * 2; x −= 1\nx *= 2; x /= 4')
    expect(root.data).toBe(4)
    expect([...values.keys()]).toEqual(['x'])
    expect(parseExpression('x = -3').root).toMatchObject({ data: -3, op: '', label: 'x' })
  })

  test('keeps a reused operand as two, and computes numbers among themselves at once', () => {
    const { root, values } = parseExpression('a * a', leaves)
    expect(root.prev).toEqual([values.get('a'), values.get('a')])
    expect(topologicalOrder(parseExpression('a * (2 + 3 * 4)', leaves).root)).toHaveLength(3)
  })

  test('may be a sum of thousands', () => {
    expect(data(Array.from({ length: 5000 }, () => 'a').join('+'))).toBe(10_000)
  })

  // each + 1 makes two Values, the leaf of its number and the sum; so does each 1 of sum(a, 1); a mean has its 1/n too
  test.each([
    ['the numbers', ['a', 'b'], (n: number) => `a${'+1'.repeat(n)}`, 4_999],
    ['the numbers of a sum', ['a', 'b'], (n: number) => `sum(a${',1'.repeat(n)})`, 4_999],
    ['the 1/n of a mean', ['a', 'b', 'c', 'd'], (n: number) => `mean(a${',a'.repeat(n)})`, 9_994],
    ['the operations', ['a', 'b', 'c', 'd'], (n: number) => `a${'+a'.repeat(n)}`, 9_996],
  ])('may have ten thousand Values, %s among them, and no more', (_what, names, text, n) => {
    const numbers = Object.fromEntries(names.map((name) => [name, 2]))
    expect(() => parseExpression(text(n), numbers)).not.toThrow()
    expect(() => parseExpression(text(n + 1), numbers)).toThrow('more than 10000 nodes at 1; use fewer')
  })
})

describe('what cannot be read is refused with its place and a remedy', () => {
  test.each([
    ['y = tahn(a)', 5, 'unknown function tahn at 5; did you mean tanh?'],
    ['y = a.rellu()', 5, 'unknown function rellu at 5; did you mean relu?'],
    ['y = constructor(a)', 5, /^unknown function constructor at 5; there are exp, log,/],
    ['y = a; z = y + q', 16, 'q is used before it has a value at 16; put q = 1 before it'],
    ['q += 1', 1, 'q is used before it has a value at 1; put q = 1 before it'],
    ['y = tanh + 1', 5, 'tanh without brackets at 5; write tanh(x)'],
    ['y = tanh()', 5, 'tanh of 0 numbers at 5; write tanh(x)'],
    ['y = tanh(a, b)', 5, 'tanh of 2 numbers at 5; write tanh(x)'],
    ['y = a + sum()', 9, 'sum without operands at 9; it needs at least one: write sum(a, b)'],
    ['y = mean()', 5, 'mean without operands at 5; it needs at least one: write mean(a, b)'],
    ['y = pow(a, 2)', 5, 'pow is no function here at 5; write a**2 for pow(a, 2)'],
    ['y − 1 = a', 7, /at 7; use numbers, names, functions/],
    ['y = (a + b', 11, 'unclosed bracket at 11; add )'],
    ['y = a +', 8, 'nothing after + at 8; add a number, a name or a bracket'],
    ['y = a ** ', 10, 'nothing after ** at 10; add a number, a name or a bracket'],
    ['y = -', 6, 'nothing after - at 6; add a number, a name or a bracket'],
    ['y = a b', 7, 'a missing operator at 7; put + - * / or ** between the two'],
    ['y = a**b', 8, 'an exponent that is not a plain number at 8; write exp(b * log(a)) for a**b'],
    ['y = "2"', 5, 'the text "2" at 5; use a number'],
    ['y = a + "x"', 9, 'the text "x" at 9; use a number'],
    ['y = [a]', 5, /at 5; use numbers, names, functions/],
    ['y = a $ 2', 7, 'a missing operator at 7; put + - * / or ** between the two'],
    ['y = a == b', 7, /at 7; /],
    ['y = a.data', 5, /at 5; use numbers, names, functions/],
    ['', 1, 'nothing to compute at 1; write for example L = a * b'],
    ['  ;\n ; ', 1, 'nothing to compute at 1; write for example L = a * b'],
    ['y = ', 5, 'nothing after = at 5; add an expression'],
  ])('%s', (text, position, message) => {
    const refusal = (): unknown => parseExpression(text, leaves)
    expect(refusal).toThrow(ExpressionError)
    expect(refusal).toThrow(message)
    expect(refusal).toThrow(expect.objectContaining({ position }))
  })

  test.each([
    ['brackets', '('.repeat(15_000), /^(too many brackets|unclosed bracket)/],
    [
      'signs',
      `${'-'.repeat(15_000)}a`,
      /^too many brackets or signs inside each other at 1; name the parts$/,
    ],
    ['characters', 'a'.repeat(20_001), /^the text goes on at 20001; use at most 20000 characters$/],
    ['nodes', `a${'+-a'.repeat(6_000)}`, /^more than 10000 nodes at 1; use fewer$/],
  ])('so are too many %s', (_what, text, message) => {
    expect(() => parseExpression(text, leaves)).toThrow(message)
  })
})

describe('what is wrong with a text', () => {
  test.each([
    ['y = (a', 'unclosed bracket at 7; add ).'],
    ['y = tahn(a)', 'unknown function tahn at 5; did you mean tanh?'],
  ])('is a sentence that ends once: %s', (text, sentence) => {
    expect(() => parseExpression(text, { a: 1 })).toThrow(expect.objectContaining({ sentence }))
  })
})
