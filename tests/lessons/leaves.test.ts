/** What the reader made of leaves: which are parameters, how far sliders go, and what survives another text. */
import { describe, expect, it } from 'vitest'
import { gradientStep, markOf } from '../../src/lessons/gradient-step.ts'
import { carriedOver } from '../../src/lessons/leaves.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { usualBounds } from '../../src/lessons/slider-bounds.ts'
import { readSource } from '../../src/lessons/source.ts'

const read = (text: string) => new LiveGraph(readSource(text))

describe('the leaves of a graph', () => {
  it('are parameters if they have a name that is not an input’s', () => {
    const { leaves } = read('x1 = 2; w1 = 3; y = 1; b = 0; o = x1*w1 + b - y + 2')
    expect(leaves.map((leaf) => [leaf.label, markOf(leaf, { w1: 'data' })])).toEqual([
      ['x1', 'data'],
      ['w1', 'data'],
      ['b', 'parameter'],
      ['y', 'data'],
      ['', 'data'],
    ])
  })

  it('have room on both sides of their sliders', () => {
    expect([2, -3, 6.88, 10, 0, 4000, NaN].map((written) => usualBounds(written)[1])).toEqual([
      5, 5, 10, 20, 5, 5000, 5,
    ])
  })

  it('keep what was made of them as long as the text writes the same number', () => {
    const before = read('a = 2; b = 3; c = a*b').leaves
    const marks = { a: 'data', b: 'data' }
    expect(carriedOver(marks, before, read('a = 2; b = 3; c = a + b').leaves)).toEqual(marks)
    expect(carriedOver(marks, before, read('a = 2; b = 4; c = a*b').leaves)).toEqual({ a: 'data' })
    expect(carriedOver(marks, before, read('a = 2; c = a*a').leaves)).toEqual({ a: 'data' })
  })
})

describe('a gradient step', () => {
  const live = read('a = 2; b = -3; c = 10; f = -2; e = a*b; d = e + c; L = d*f')

  it('is the lecture’s: up by 0.01 leads from −8 to −7.286496', () => {
    const step = gradientStep(live, { numbers: {}, marks: {}, passes: 1 }, 0.01)
    expect(step.before).toBe(-8)
    expect(step.after).toBeCloseTo(-7.286496, 12)
    expect(step.prediction).toBeCloseTo(-8 + 0.01 * (36 + 16 + 4 + 16), 12)
    expect(live.root.data).toBe(-8)
  })

  it('leaves data alone', () => {
    const step = gradientStep(live, { numbers: {}, marks: { a: 'data' }, passes: 1 }, -0.01)
    expect(step.moved.map(({ key }) => key)).toEqual(['b', 'c', 'f'])
    expect(step.after).toBeLessThan(-8)
  })

  it('takes gradients as they have piled up', () => {
    const [once, twice] = [1, 2].map((passes) => gradientStep(live, { numbers: {}, marks: {}, passes }, 0.01))
    const gradOf = (step: typeof once) => step?.moved.find(({ key }) => key === 'f')?.grad
    expect([gradOf(once), gradOf(twice)]).toEqual([4, 8])
  })
})
