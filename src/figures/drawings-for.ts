/** Which of a graph's drawings a frame shows: the one for the room it has, or one that stands in for it. */
import { graphBounds, roomFor, type Room } from './rooms.ts'

/**
 * `width` is the frame's, in pixels; at 0, before it is measured, every room's drawing is shown and the style sheet leaves the
 * one that fits. A drawing wider than the widest room gives way to the one for less room.
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
