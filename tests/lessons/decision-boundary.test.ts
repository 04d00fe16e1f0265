/** Where a map looks, and where it finds its line. */
import { describe, expect, it } from 'vitest'
import { contour } from '../../src/figures/contour.ts'
import { twoMoons } from '../../src/lessons/datasets.ts'
import { frameOf, gridOf } from '../../src/lessons/decision-boundary.ts'

describe('a map’s frame', () => {
  it('holds every point, four wide for three high', () => {
    const examples = twoMoons({ seed: 1, points: 200, noise: 0.4 })
    const { left, right, bottom, top } = frameOf(examples)
    expect((right - left) / (top - bottom)).toBeCloseTo(4 / 3, 12)
    for (const [x = 0, y = 0] of examples.inputs) {
      expect(x > left && x < right && y > bottom && y < top).toBe(true)
    }
  })

  it('is read row by row from the top left', () => {
    const [x, y] = gridOf({ left: 0, right: 2, bottom: 0, top: 4 }, 2)
    expect([...x]).toEqual([0.5, 1.5, 0.5, 1.5])
    expect([...y]).toEqual([3, 3, 1, 1])
  })
})

describe('a contour', () => {
  it('lies where the heights cross it', () => {
    const size = 20
    const heights = Float64Array.from({ length: size * size }, (_, place) => (place % size) - 7.25)
    const segments = contour(heights, size, 0)
    expect(segments).toHaveLength(size - 1)
    for (const [x1, , x2] of segments) expect([x1, x2]).toEqual([7.75, 7.75])
  })

  it('is empty where nothing crosses, and where nothing is a number', () => {
    expect(contour(new Float64Array(100).fill(1), 10, 0)).toEqual([])
    expect(contour(new Float64Array(100).fill(Number.NaN), 10, 0)).toEqual([])
    for (const height of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const heights = Float64Array.from({ length: 100 }, (_, place) =>
        place === 44 ? height : (place % 10) - 4.5,
      )
      expect(contour(heights, 10, 0).flat().every(Number.isFinite)).toBe(true)
    }
  })
})
