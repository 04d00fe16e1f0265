/** The pixels of a decision map. */
import { describe, expect, it } from 'vitest'
import { paintDecision } from '../../src/figures/decision-pixels.ts'

const colours = { positive: [1, 2, 3], negative: [4, 5, 6] } as const

function pixel(scores: number[], x: number, y: number, side = 16): number[] {
  // as if another map stood there
  const data = new Uint8ClampedArray(4 * side * side).fill(99)
  paintDecision({ data, width: side, height: side }, Float64Array.from(scores), colours)
  return [...data.slice(4 * (y * side + x), 4 * (y * side + x) + 4)]
}

describe('a decision map', () => {
  it('has the hue of its side, and more of it further from 0', () => {
    expect(pixel([1, 1, 1, 1], 3, 3)).toEqual([1, 2, 3, 85])
    expect(pixel([5, 5, 5, 5], 3, 3)).toEqual([1, 2, 3, 140])
    expect(pixel([-1, -1, -1, -1], 4, 3)).toEqual([4, 5, 6, 85])
  })

  it('hatches the side below 0', () => {
    expect(pixel([-2, -2, -2, -2], 0, 0)[3]).toBeLessThan(pixel([-2, -2, -2, -2], 2, 1)[3] ?? 0)
    expect(pixel([2, 2, 2, 2], 0, 0)[3]).toBe(pixel([2, 2, 2, 2], 2, 1)[3])
  })

  it('goes smoothly from one cell to the next', () => {
    const strengths = Array.from({ length: 16 }, (_, x) => pixel([0.1, 1.9, 0.1, 1.9], x, 5)[3] ?? 0)
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b))
    expect(new Set(strengths).size).toBeGreaterThan(6)
  })

  it('is clear where the score is not a number', () => {
    expect(pixel([NaN, NaN, NaN, NaN], 3, 3)[3]).toBe(0)
  })
})
