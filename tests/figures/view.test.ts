/** Panning and zooming keep what they promise: the point under the pointer, some of the drawing in the frame, a box in sight. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, moved, opened, revealed, zoomed } from '../../src/figures/view.ts'

const frame = { width: 1000, height: 500 }
const drawing = { width: 3000, height: 8000 }

describe('a view', () => {
  it('fits a large drawing into the middle, and does not magnify a small one', () => {
    const { x, y, k } = fitted(drawing, frame)
    expect(k).toBeCloseTo(484 / 8000)
    expect(x + (k * drawing.width) / 2).toBeCloseTo(500)
    expect(y + (k * drawing.height) / 2).toBeCloseTo(250)
    expect(fitted({ width: 100, height: 100 }, frame)).toEqual({ x: 450, y: 200, k: 1 })
  })

  it('opens no smaller than can be read, at the beginning of the drawing', () => {
    expect(opened(drawing, frame, 0.5)).toEqual({ x: 8, y: 8, k: 0.5 })
    expect(opened({ width: 400, height: 4000 }, frame, 0.5)).toEqual({ x: 400, y: 8, k: 0.5 })
    expect(opened(drawing, frame, 0.01)).toEqual(fitted(drawing, frame))
  })

  it('zooms about a point that stays where it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.nat(1000),
        fc.nat(500),
        (factor, x, y) => {
          const view = { x: 20, y: -30, k: 0.5 }
          const next = zoomed(view, factor, { x, y })
          expect((x - next.x) / next.k).toBeCloseTo((x - view.x) / view.k)
          expect((y - next.y) / next.k).toBeCloseTo((y - view.y) / view.k)
        },
      ),
    )
  })

  it('never moves quite out of the frame', () => {
    const view = { x: 0, y: 0, k: 0.1 }
    expect(moved(view, { x: 9999, y: 9999 }, drawing, frame)).toEqual({ x: 952, y: 452, k: 0.1 })
    expect(moved(view, { x: -9999, y: -9999 }, drawing, frame)).toEqual({ x: -252, y: -752, k: 0.1 })
  })

  it('brings a box into sight, and stays for one that is', () => {
    const view = { x: 0, y: 0, k: 1 }
    expect(revealed(view, { x: 100, y: 100, width: 80, height: 72 }, frame)).toEqual(view)
    expect(revealed(view, { x: 2000, y: 100, width: 80, height: 72 }, frame).x).toBe(1000 - 16 - 2080)
    expect(revealed(view, { x: -50, y: 100, width: 80, height: 72 }, frame).x).toBe(66)
  })
})
