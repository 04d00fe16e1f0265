import { expect, test } from 'vitest'
import { Replay } from '../../src/engine/replay.ts'
import { Value } from '../../src/engine/value.ts'

test('a replay follows its leaves and keeps every Value readable', () => {
  const [a, b, c] = [new Value(2), new Value(-3), new Value(10)]
  const e = a.mul(b)
  const d = e.add(c)
  const replay = new Replay(d)
  a.data = 4
  expect(replay.forward()).toBe(-2)
  replay.backward()
  expect([e.data, d.data]).toEqual([-12, -2])
  expect(e.localGrads).toEqual([-3, 4])
  expect([a, b, c, e, d].map(({ grad }) => grad)).toEqual([-3, 4, 1, 1, 1])
})

test('a replayed backward pass adds nothing to the gradients of the pass before', () => {
  const a = new Value(3)
  const replay = new Replay(a.mul(a))
  replay.backward()
  replay.backward()
  expect(a.grad).toBe(6)
})

test('a leaf alone is replayed as itself', () => {
  const a = new Value(3)
  const replay = new Replay(a)
  a.data = 5
  expect(replay.forward()).toBe(5)
  replay.backward()
  expect(a.grad).toBe(1)
})

test('a chain of a hundred thousand is replayed', () => {
  const a = new Value(1)
  let sum = a
  for (let i = 0; i < 100_000; i++) sum = sum.add(a)
  const replay = new Replay(sum)
  a.data = 2
  expect(replay.forward()).toBe(200_002)
  replay.backward()
  expect(a.grad).toBe(100_001)
})
