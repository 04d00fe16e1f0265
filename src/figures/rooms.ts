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
