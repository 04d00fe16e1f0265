/** A thinned curve: few points, and the outline of all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ThinnedCurve } from '../../src/lessons/thinned-curve.ts'

function thinned(heights: readonly number[], first = 0, most = 8) {
  const curve = new ThinnedCurve(first, most)
  for (const height of heights) curve.push(height)
  return curve.points()
}

describe('a thinned curve', () => {
  it('keeps every point as long as there are few', () => {
    expect(thinned([3, 1, 2], 5)).toEqual([
      { x: 5, y: 3 },
      { x: 6, y: 1 },
      { x: 7, y: 2 },
    ])
  })

  it('keeps the lowest, the highest and the last of any heights, in order, among few points', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 }), (heights) => {
        const points = thinned(heights)
        expect(points.length).toBeLessThanOrEqual(17)
        expect(points.every(({ x, y }) => heights[x] === y)).toBe(true)
        expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b))
        const ys = points.map(({ y }) => y)
        expect(Math.min(...ys)).toBe(Math.min(...heights))
        expect(Math.max(...ys)).toBe(Math.max(...heights))
        expect(points.at(-1)?.x).toBe(heights.length - 1)
      }),
    )
  })

  it('stays as small for a million', () => {
    const curve = new ThinnedCurve()
    for (let x = 0; x < 1_000_000; x++) curve.push(Math.sin(x))
    expect(curve.points().length).toBeLessThan(802)
  })

  it('prefers any number to NaN', () => {
    const points = thinned([...Array.from({ length: 64 }, () => Number.NaN), 7, 8, Number.NaN])
    expect(points.some(({ y }) => y === 7 || y === 8)).toBe(true)
  })
})
