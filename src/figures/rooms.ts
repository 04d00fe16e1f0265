/** A drawing is never scaled down; it is drawn anew for the room it has. */

/** Boxes in a row, boxes stacked, or flowing downwards. */
export type Room = 'wide' | 'mid' | 'tall'

/** One of something for each room; a figure may do without the widest. */
export type Rooms<T> = Partial<Record<Room, T>> & { mid: T; tall: T }

/** The least width of a graph's rooms, in pixels; as in the container queries of whoever draws graphs. */
export const graphBounds = { wide: 1044, mid: 668 }

/** The room that a width gives. Bounds are in pixels, as drawings are; the style sheets must use the same. */
export function roomFor(width: number, bounds: { wide: number; mid: number }): Room {
  if (width >= bounds.wide) return 'wide'
  return width >= bounds.mid ? 'mid' : 'tall'
}

/**
 * Which of a graph's drawings a frame of this width shows, in pixels: the one for its room, or one that stands in for it. At
 * width 0, before it is measured, every room's, and the style sheet shows the one that fits. A drawing wider than the widest
 * room gives way to the one for less room.
 */
export function drawingsFor<T extends { width: number }>(
  layouts: Partial<Record<Room, T>>,
  width: number,
): [Room, T][] {
  const known = Object.entries(layouts) as [Room, T][]
  const isTooWide = layouts.mid !== undefined && (layouts.wide?.width ?? 0) > graphBounds.wide
  if (width === 0) return known.filter(([room]) => room !== 'wide' || !isTooWide)
  const room = roomFor(width, graphBounds)
  const wanted = room === 'wide' && isTooWide ? ['mid', 'wide'] : [room]
  const fitting = wanted.find((each) => known.some(([name]) => name === each)) ?? known[0]?.[0]
  return known.filter(([each]) => each === fitting)
}
