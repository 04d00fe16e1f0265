/** What has not changed stays the very object it was. */
import { expect, it } from 'vitest'
import { keepEqual } from '../../src/islands/keep-equal.ts'

it('keeps the objects of what has not changed, and takes the new where anything has', () => {
  const before = [
    { id: 'a', data: 1 },
    { id: 'b', data: NaN },
    { id: 'c', data: 0 },
  ]
  const after = [
    { id: 'a', data: 2 },
    { id: 'b', data: NaN },
    { id: 'c', data: -0 },
    { id: 'd', data: 4 },
  ]
  const kept = keepEqual(before, after)
  expect(kept).toEqual(after)
  expect(kept.map((item, place) => item === before[place])).toEqual([false, true, false, false])
})

it('takes the new where a key has come or gone', () => {
  const before: { id: string; local?: number }[] = [{ id: 'a', local: 1 }, { id: 'b' }]
  const after = [{ id: 'a' }, { id: 'b', local: 1 }]
  expect(keepEqual(before, after)).toEqual(after)
})
