import { expect, test } from 'vitest'
import { ops, type OpName } from '../../src/engine/ops.ts'
import { Value } from '../../src/engine/value.ts'
import { centralDifference } from './central-difference.ts'

interface Row {
  readonly apply: (a: Value, b: Value) => Value
  /** Operands away from corners and poles, one list a case. */
  readonly at: readonly (readonly number[])[]
}

/** The gradient check: one row for each operation of the table. */
const rows: Record<OpName, Row> = {
  add: {
    apply: (a, b) => a.add(b),
    at: [
      [2, -3],
      [0, 0],
      [-1.5, 1e3],
    ],
  },
  sub: {
    apply: (a, b) => a.sub(b),
    at: [
      [2, -3],
      [0, 0],
      [-1.5, 1e3],
    ],
  },
  mul: {
    apply: (a, b) => a.mul(b),
    at: [
      [2, -3],
      [0, 0],
      [-1.5, 1e3],
    ],
  },
  div: {
    apply: (a, b) => a.div(b),
    at: [
      [2, -3],
      [0, 4],
      [-1.5, 0.5],
    ],
  },
  pow: { apply: (a) => a.pow(3), at: [[2], [-1.5], [0]] },
  neg: { apply: (a) => a.neg(), at: [[2], [-3], [0]] },
  exp: { apply: (a) => a.exp(), at: [[-4], [0], [2.5]] },
  log: { apply: (a) => a.log(), at: [[0.1], [1], [40]] },
  sqrt: { apply: (a) => a.sqrt(), at: [[0.1], [1], [40]] },
  sin: { apply: (a) => a.sin(), at: [[-4], [0], [2.5]] },
  cos: { apply: (a) => a.cos(), at: [[-4], [0], [2.5]] },
  tanh: { apply: (a) => a.tanh(), at: [[-4], [0], [0.8813735870195432]] },
  sigmoid: { apply: (a) => a.sigmoid(), at: [[-4], [0], [2.5]] },
  relu: { apply: (a) => a.relu(), at: [[-4], [0.5], [2.5]] },
  softplus: { apply: (a) => a.softplus(), at: [[-4], [0], [2.5]] },
  abs: { apply: (a) => a.abs(), at: [[-4], [0.5], [2.5]] },
}

test.each(Object.entries(rows))(
  '%s has the gradients that nudging its operands shows',
  (_op, { apply, at }) => {
    const output = (inputs: readonly number[]): Value => {
      const [a, b] = inputs.map((input) => new Value(input))
      return apply(a ?? new Value(NaN), b ?? new Value(NaN))
    }
    for (const inputs of at) {
      const result = output(inputs)
      result.backward()
      expect(result.prev).toHaveLength(inputs.length)
      result.prev.forEach((operand, i) => {
        const slope = centralDifference((nudged) => output(nudged).data, inputs, i)
        expect(Math.abs(operand.grad - slope)).toBeLessThan(1e-8 * Math.max(1, Math.abs(slope)))
      })
    }
  },
)

test.each(Object.entries(ops))('%s has a local derivative for each operand', (_op, { arity, localB }) => {
  expect(localB === undefined).toBe(arity === 1)
})

test('a power has the slope of its exponent, whether negative, fractional or zero', () => {
  for (const exponent of [-1, -2.5, 0.5, 0, 1, 2, 7]) {
    const a = new Value(1.7)
    a.pow(exponent).backward()
    expect(a.grad).toBeCloseTo(
      centralDifference(([x = NaN]) => x ** exponent, [1.7], 0),
      7,
    )
  }
})

test('a flat or bent place has the gradient that the comment in the table says', () => {
  const gradAt = (data: number, apply: (a: Value) => Value): number => {
    const a = new Value(data)
    apply(a).backward()
    return a.grad
  }
  expect(gradAt(0, (a) => a.relu())).toBe(0)
  expect(gradAt(0, (a) => a.abs())).toBe(0)
  expect(gradAt(0, (a) => a.pow(0))).toBe(0)
})

test('softplus and sigmoid stay exact where the exponential overflows', () => {
  expect(new Value(1000).softplus().data).toBe(1000)
  expect(new Value(-1000).softplus().data).toBe(0)
  expect(new Value(-1000).sigmoid().data).toBe(0)
  expect(new Value(1000).sigmoid().data).toBe(1)
})

test('every operation is written in TeX and in Python from the texts of its operands', () => {
  const written = Object.entries(ops).map(([op, { tex, python }]) => [op, tex('a', 'b'), python('a', 'b')])
  expect(written).toEqual([
    ['add', 'a + b', 'a + b'],
    ['sub', 'a - b', 'a - b'],
    ['mul', 'a \\cdot b', 'a * b'],
    ['div', '\\frac{a}{b}', 'a / b'],
    ['pow', '{a}^{b}', 'a**b'],
    ['neg', '-a', '-a'],
    ['exp', 'e^{a}', 'a.exp()'],
    ['log', '\\ln(a)', 'a.log()'],
    ['sqrt', '\\sqrt{a}', 'a.sqrt()'],
    ['sin', '\\sin(a)', 'a.sin()'],
    ['cos', '\\cos(a)', 'a.cos()'],
    ['tanh', '\\tanh(a)', 'a.tanh()'],
    ['sigmoid', '\\sigma(a)', 'a.sigmoid()'],
    ['relu', '\\operatorname{relu}(a)', 'a.relu()'],
    ['softplus', '\\ln(1 + e^{a})', 'a.softplus()'],
    ['abs', '\\left|a\\right|', 'a.abs()'],
  ])
})
