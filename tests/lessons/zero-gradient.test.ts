/** Why a gradient is 0: each reason told from the others by moving the leaf. */
import { describe, expect, it } from 'vitest'
import { frameOf, positionsOf } from '../../src/lessons/frame.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { remarksOn } from '../../src/lessons/remarks.ts'
import { readSource } from '../../src/lessons/source.ts'
import { whyZero } from '../../src/lessons/zero-gradient.ts'

function whyOf(text: string): unknown {
  const live = new LiveGraph(readSource(text))
  const leaf = live.leaves.find(({ label }) => label === 'x')
  return leaf && whyZero(live.root, leaf.value)
}

describe('a gradient of 0', () => {
  it.each([
    'x = 1; w = 0; y = w*x',
    'x = -3; y = relu(x)',
    'x = 2; y = x - x',
    'x = 40; y = tanh(x)',
    'x = 5; y = x**0',
    'x = 2; a = 0.1; y = (a + x) - x',
    'x = 0.7; a = 1000.1; y = (a - x)*3 + 3*x',
  ])('is one of a leaf that moves nothing: %s', (text) => {
    expect(whyOf(text)).toBe('still')
  })

  it.each([
    'x = 0; y = x**2',
    'x = 0; y = x*x',
    'x = 0; y = x**3 + 5',
    'x = 2; y = (x - 2)**2 - 7',
    'x = 0; y = cos(x)',
    'x = 1000; y = (x - 1000)**4',
    'x = 0; y = x**1.5',
    'x = 0; y = relu(x)*x',
  ])('is a level place, with slopes around it: %s', (text) => {
    expect(whyOf(text)).toBe('level')
  })

  it.each([
    'x = 0; y = abs(x)',
    'x = 0; y = relu(x)',
    'x = 2; y = 3*relu(2 - x) + 1000',
    'x = 0; y = relu(-x)',
  ])('is that of a corner: %s', (text) => {
    expect(whyOf(text)).toBe('corner')
  })

  it('is not explained where the output is not a number', () => {
    expect(whyOf('x = 0; y = x*0 + log(-1)')).toBeUndefined()
  })

  it('is not what was measured where the output has a slope', () => {
    expect(whyOf('x = 2; y = 3*x')).toBeUndefined()
  })
})

describe('the remarks on a graph', () => {
  const remarks = (text: string, position?: number) => {
    const live = new LiveGraph(readSource(text))
    return remarksOn(live, frameOf(live, 1, position ?? positionsOf(live).last).values)
  }

  it('name the leaves whose gradient is 0 by the reason', () => {
    const { zero } = remarks('w = 2; x = 0; b = 0; c = 0; y = w*x + b**2 + abs(c)')
    expect(zero).toEqual({ still: ['w'], level: ['b'], corner: ['c'] })
  })

  it('say nothing of a gradient that is 0 only until the rest of it arrives', () => {
    const text = 'x = 0; w = 3; y = x*w + x'
    const live = new LiveGraph(readSource(text))
    const { forward, last } = positionsOf(live)
    for (let position = forward; position <= last; position++) {
      const { still, level, corner } = remarks(text, position).zero
      expect([...level, ...corner]).toEqual([])
      expect(still.filter((name) => name === 'x')).toEqual([])
    }
  })
})
