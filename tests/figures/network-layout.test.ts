/** A network is drawn for the room it has: nothing overlaps, and nothing is out of reach of a finger. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutNetwork } from '../../src/figures/network-layout.ts'

const rooms = [320, 656, 1040]
const usual = [
  [3, 4, 4, 1],
  [2, 16, 16, 1],
]

describe('the layout of a network', () => {
  it.each(usual.flatMap((sizes) => rooms.map((width) => [sizes, width] as const)))(
    'of %j fits a room of %i pixels',
    (sizes, width) => {
      expect(layoutNetwork(sizes, width).width).toBeLessThanOrEqual(width)
    },
  )

  it('flows to the right where there is room, downwards on a phone', () => {
    expect(rooms.map((width) => layoutNetwork([3, 4, 4, 1], width).flow)).toEqual(['down', 'right', 'right'])
    expect(rooms.map((width) => layoutNetwork([2, 16, 16, 1], width).flow)).toEqual([
      'right',
      'right',
      'down',
    ])
  })

  it('keeps any two neurons 56 pixels apart and all of them inside', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(sizes, fc.constantFrom(...rooms), (ranks, room) => {
        const { width, height, places } = layoutNetwork(ranks, room)
        expect(places.map((rank) => rank.length)).toEqual(ranks)
        const all = places.flat()
        for (const [i, { x, y }] of all.entries()) {
          expect(x - 22).toBeGreaterThanOrEqual(-0.5)
          expect(x + 22).toBeLessThanOrEqual(width + 0.5)
          expect(y - 20).toBeGreaterThanOrEqual(-0.5)
          expect(y + 34).toBeLessThanOrEqual(height + 0.5)
          for (const other of all.slice(0, i))
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(56 - 1e-9)
        }
      }),
    )
  })
})
