import { expect, test } from 'vitest'
import { mean, sum } from '../../src/engine/sum.ts'
import { Value } from '../../src/engine/value.ts'

const values = (...data: number[]): Value[] => data.map((number) => new Value(number))

test('a sum adds from left to right, as Python does', () => {
  const tenths = values(...Array.from({ length: 10 }, () => 0.1))
  expect(sum(tenths).data).toBe(0.9999999999999999)
  expect(sum(values(1e16, 1, -1e16)).data).toBe(0)
})

test('a sum and a mean pass their gradient to every Value', () => {
  const numbers = values(1, 2, 3, 4)
  sum(numbers).backward()
  mean(numbers).backward()
  expect(mean(numbers).data).toBe(2.5)
  expect(numbers.map(({ grad }) => grad)).toEqual([1.25, 1.25, 1.25, 1.25])
})

test('a sum of one is that Value, and of none is 0', () => {
  const [only] = values(3) as [Value]
  expect(sum([only])).toBe(only)
  expect(sum([]).data).toBe(0)
})

test('a mean of none is refused in words', () => {
  expect(() => mean([])).toThrow('mean needs at least one Value, got an empty list')
})

test('a sum of a hundred thousand works', () => {
  const one = new Value(1)
  expect(sum(Array.from({ length: 100_000 }, () => one)).data).toBe(100_000)
})
