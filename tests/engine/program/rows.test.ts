import { expect, test } from 'vitest'
import { inRows, stretches, type Row } from '../../../src/engine/program/rows.ts'

const row = (...places: number[]): Row => ({ opcode: 1, shape: [2], places })

test('instructions whose places go on at an even pace become rows', () => {
  expect(inRows([row(0, 9), row(3, 8), row(6, 7), row(7, 7)])).toEqual([
    { first: row(0, 9), count: 3, steps: [3, -1] },
    { first: row(7, 7), count: 1, steps: [0, 0] },
  ])
})

test('instructions of another shape begin anew', () => {
  const other: Row = { opcode: 1, shape: [3], places: [2, 2] }
  expect(inRows([row(0, 0), row(1, 1), other]).map(({ count }) => count)).toEqual([2, 1])
})

test('pairs that go on at an even pace become a stretch', () => {
  expect(stretches([5, 0, 6, 10, 7, 20, 9, 0])).toEqual([
    { first: [5, 0], steps: [1, 10], length: 3 },
    { first: [9, 0], steps: [0, 0], length: 1 },
  ])
})
