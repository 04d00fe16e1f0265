/** A curve is drawn where it can be seen, with gaps where it has no value, over axes of round numbers. */
import { describe, expect, it } from 'vitest'
import { curvePath, heightsOf } from '../../src/figures/curve-shape.ts'
import { ticksOf } from '../../src/figures/ticks.ts'

const curveOf = (f: (x: number) => number) =>
  Array.from({ length: 241 }, (_, i) => ({ x: -6 + i / 20, y: f(-6 + i / 20) }))
const same = (point: { x: number; y: number }) => point

describe('the heights of a drawing', () => {
  it('hold a whole parabola and the points on it', () => {
    const { low, high } = heightsOf(
      curveOf((x) => 3 * x * x),
      [200],
    )
    expect(low).toBeLessThan(0)
    expect(high).toBeGreaterThan(200)
  })

  it('cut a curve that runs off, so that the rest is not pressed flat', () => {
    const { low, high } = heightsOf(
      curveOf((x) => 1 / (x - 0.001)),
      [0.5],
    )
    expect(high).toBeLessThan(10)
    expect(low).toBeGreaterThan(-10)
  })

  it('have room about a level line, and where there is no value at all', () => {
    expect(
      heightsOf(
        curveOf(() => 5),
        [5],
      ),
    ).toEqual({ low: 4, high: 6 })
    const { low, high } = heightsOf(
      curveOf(() => NaN),
      [NaN],
    )
    expect(high - low).toBeGreaterThan(0)
  })
})

describe('the line of a curve', () => {
  it('breaks where there is no value, and does not jump over a pole', () => {
    const points = [1, 2, NaN, 3, 400, -400].map((y, x) => ({ x, y }))
    expect(curvePath(points, { low: 0, high: 10 }, same)).toBe('M0.0,1.0L1.0,2.0M3.0,3.0M4.0,20.0M5.0,-10.0')
  })
})

describe('the numbers of an axis', () => {
  it('are round, and as many as fit', () => {
    expect(ticksOf(-6.25, 6.25, 8)).toEqual([-6, -4, -2, 0, 2, 4, 6])
    expect(ticksOf(0, 0.35, 4)).toEqual([0, 0.1, 0.2, 0.3])
    expect(ticksOf(-3, 151, 5)).toEqual([0, 50, 100, 150])
    expect(ticksOf(2, 2, 5)).toEqual([2])
  })
})
