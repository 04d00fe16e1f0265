import { describe, expect, test } from 'vitest'
import { topologicalOrder, Value, zeroGrad } from '../../src/engine/value.ts'

describe('a Value', () => {
  test('remembers its number, its name, and that nothing made it', () => {
    const a = new Value(2, 'a')
    expect(a).toMatchObject({ data: 2, grad: 0, label: 'a', op: '', prev: [], localGrads: [] })
  })

  test('made by an operation remembers the operation, its operands in order, and its local gradients', () => {
    const a = new Value(2)
    const b = new Value(-3)
    const product = a.mul(b)
    expect(product).toMatchObject({ data: -6, grad: 0, label: '', op: 'mul', localGrads: [-3, 2] })
    expect(product.prev).toEqual([a, b])
    expect(a.pow(3)).toMatchObject({ data: 8, op: 'pow', prev: [a], localGrads: [12], constant: 3 })
  })

  test('takes a number where it takes a Value, and makes a leaf of it', () => {
    const sum = new Value(2).add(3)
    expect(sum.data).toBe(5)
    expect(sum.prev[1]).toMatchObject({ data: 3, op: '' })
  })

  test('used twice by one operation is two operands of it', () => {
    const a = new Value(3)
    expect(a.mul(a).prev).toEqual([a, a])
  })

  test('is never merged with another of the same number', () => {
    const sum = new Value(1).add(1)
    expect(sum.prev[0]).not.toBe(sum.prev[1])
  })

  test('prints as in the lecture', () => {
    expect(String(new Value(2))).toBe('Value(data=2.0)')
    expect(String(new Value(0.7071067811865476))).toBe('Value(data=0.7071067811865476)')
    expect(String(new Value(1e300))).toBe('Value(data=1e+300)')
    expect(String(new Value(1e-7))).toBe('Value(data=1e-07)')
    expect(String(new Value(NaN))).toBe('Value(data=nan)')
  })
})

describe('backward', () => {
  test('starts at 1 and reaches every operand', () => {
    const a = new Value(2)
    const b = new Value(-3)
    const output = a.mul(b).add(10)
    output.backward()
    expect([output.grad, output.prev[0]?.grad, a.grad, b.grad]).toEqual([1, 1, -3, 2])
  })

  test('adds the contributions of every use', () => {
    const a = new Value(3)
    a.mul(a).add(a).backward()
    expect(a.grad).toBe(7)
  })

  test('adds to the gradients that are there, until they are zeroed', () => {
    const a = new Value(3)
    const double = a.add(a)
    double.backward()
    double.backward()
    expect(a.grad).toBe(4)
    zeroGrad(double)
    expect([double.grad, a.grad]).toEqual([0, 0])
    double.backward()
    expect(a.grad).toBe(2)
  })

  test.each([100_000, 1_000_000])('goes through a chain of %i additions', (length) => {
    const a = new Value(1)
    let sum = a
    for (let i = 0; i < length; i++) sum = sum.add(a)
    sum.backward()
    expect(sum.data).toBe(length + 1)
    expect(a.grad).toBe(length + 1)
  })
})

describe('topologicalOrder', () => {
  test('has operands before what is made of them, each once, in the order of the lecture', () => {
    const [a, b, c] = [new Value(2, 'a'), new Value(-3, 'b'), new Value(10, 'c')]
    const e = a.mul(b)
    const d = e.add(c)
    const output = d.mul(e)
    const walk = [a, b, e, c, d, output]
    expect(topologicalOrder(output).map((value) => walk.indexOf(value))).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('is the same each time', () => {
    const a = new Value(1)
    const output = a.add(2).mul(a.sub(3)).add(a.tanh())
    const again = topologicalOrder(output)
    expect(topologicalOrder(output).every((value, i) => value === again[i])).toBe(true)
  })
})

describe('numbers follow IEEE 754', () => {
  test.each([
    ['log(-1)', new Value(-1).log(), NaN],
    ['log(0)', new Value(0).log(), -Infinity],
    ['1/0', new Value(1).div(0), Infinity],
    ['0/0', new Value(0).div(0), NaN],
    ['sqrt(-1)', new Value(-1).sqrt(), NaN],
    ['exp(1000)', new Value(1000).exp(), Infinity],
    ['(-8)**(1/3)', new Value(-8).pow(1 / 3), NaN],
    ['relu(NaN)', new Value(NaN).relu(), NaN],
  ])('%s', (_text, value, data) => {
    expect(value.data).toBe(data)
    expect(() => value.backward()).not.toThrow()
  })
})

describe('what is not a number is refused in words', () => {
  const a = new Value(1)
  // what a caller without types might pass
  const wrong = (received: unknown): number => received as number

  test.each([
    ['Value needs a number, got the string "2"', () => new Value(wrong('2'))],
    ['Value needs a number, got nothing', () => new Value(wrong(undefined))],
    ['Value needs a number, got the bigint 2', () => new Value(wrong(2n))],
    ['Value.add needs a Value or a number, got the string "2"', () => a.add(wrong('2'))],
    ['Value.sub needs a Value or a number, got nothing', () => a.sub(wrong(undefined))],
    ['Value.mul needs a Value or a number, got null', () => a.mul(wrong(null))],
    ['Value.div needs a Value or a number, got an array', () => a.div(wrong([1]))],
    ['Value.add needs a Value or a number, got an object', () => a.add(wrong({ data: 1 }))],
    ['Value.add needs a Value or a number, got the boolean true', () => a.add(wrong(true))],
    ['Value.add needs a Value or a number, got a function', () => a.add(wrong(Math.abs))],
    ['Value.pow needs a number as its exponent, got a Value', () => a.pow(wrong(a))],
    ['Value.pow needs a number as its exponent, got nothing', () => a.pow(wrong(undefined))],
  ])('%s', (message, act) => {
    expect(act).toThrow(new TypeError(message))
  })
})
