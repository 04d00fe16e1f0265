/** Nudging a Value moves the output by its gradient. */
import { describe, expect, it } from 'vitest'
import { Value } from '../../src/engine/value.ts'
import { nudge } from '../../src/lessons/nudge.ts'

describe('a nudge', () => {
  const a = new Value(2, 'a')
  const e = a.mul(-3)
  const output = e.add(a).pow(2)

  it('reaches the output along every path of a leaf', () => {
    output.backward()
    expect(nudge(output, a, 1e-6).slope).toBeCloseTo(a.grad, 4)
  })

  it('moves an inner Value too', () => {
    expect(nudge(output, e, 1e-6).slope).toBeCloseTo(e.grad, 4)
  })

  it('leaves the Values as they are', () => {
    const before = output.data
    nudge(output, a, 1)
    expect([a.data, output.data]).toEqual([2, before])
  })
})
