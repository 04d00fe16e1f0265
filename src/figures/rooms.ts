/** A drawing is never scaled down; it is drawn anew for the room it has. */

/** Boxes in a row, boxes stacked, or flowing downwards. */
export type Room = 'wide' | 'mid' | 'tall'

/** One of something for each room; a figure may do without the widest. */
export type Rooms<T> = Partial<Record<Room, T>> & { mid: T; tall: T }

/** The room that a width in pixels gives; the style sheets use the same bounds, 41 and 65 rem. */
export function roomFor(width: number, rem = 16): Room {
  if (width >= 65 * rem) return 'wide'
  return width >= 41 * rem ? 'mid' : 'tall'
}
