/** A frame shows the drawing for its room, or the one that comes nearest. */
import { describe, expect, it } from 'vitest'
import { drawingsFor } from '../../src/figures/drawings-for.ts'

const wide = { width: 1000 }
const mid = { width: 600 }
const tall = { width: 300 }
const rooms = (layouts: Parameters<typeof drawingsFor>[0], width: number) =>
  drawingsFor(layouts, width).map(([room]) => room)

describe('a frame for a graph', () => {
  it('shows the drawing for its room', () => {
    expect(rooms({ wide, mid, tall }, 1200)).toEqual(['wide'])
    expect(rooms({ wide, mid, tall }, 700)).toEqual(['mid'])
    expect(rooms({ wide, mid, tall }, 360)).toEqual(['tall'])
  })

  it('shows all of them until it is measured, but for one that no page has room for', () => {
    expect(rooms({ wide, mid, tall }, 0)).toEqual(['wide', 'mid', 'tall'])
    expect(rooms({ wide: { width: 2000 }, mid, tall }, 0)).toEqual(['mid', 'tall'])
  })

  it('shows boxes one below the other where a row would be too wide for the widest room', () => {
    expect(rooms({ wide: { width: 2000 }, mid }, 1200)).toEqual(['mid'])
  })

  it('shows another room’s drawing while its own is not there', () => {
    expect(rooms({ mid }, 360)).toEqual(['mid'])
    expect(rooms({}, 360)).toEqual([])
  })
})
