/** Where the drawing of a graph comes from: made while the site was built, or by a Worker when it is asked for. */
import type { GraphLayout } from '../figures/graph-layout.ts'
import type { LayoutPart } from '../figures/layout-parts.ts'
import type { LayoutRun } from '../figures/layout-run.ts'
import { roomLayouts } from '../figures/room-layouts.ts'
import { graphBounds, type Room } from '../figures/rooms.ts'
import type { FoldedGraph } from '../lessons/folding.ts'
import { gallery } from '../lessons/gallery.ts'

/** One for each room that there is a drawing for. */
export type Layouts = Partial<Record<Room, GraphLayout>>

/** The layouts that lie beside the demo's page, for a text of the gallery; undefined where there are none. */
export async function layoutsOfGallery(text: string, page: string): Promise<Layouts | undefined> {
  const entry = gallery.find((each) => each.text === text)
  if (entry === undefined) return undefined
  try {
    const answer = await fetch(`${page}${entry.name}.json`)
    return answer.ok ? ((await answer.json()) as Layouts) : undefined
  } catch {
    return undefined
  }
}

/** Laid out for a room, or for one that does when it is too wide for that; undefined when it was stopped. */
export async function layoutsFrom(
  run: LayoutRun,
  folded: FoldedGraph,
  nodes: number,
  room: Room,
  onpart: (part: LayoutPart) => void,
): Promise<Layouts | undefined> {
  // boxes in a row read best, as long as the whole graph fits
  const rooms: Room[] = room === 'wide' ? (nodes > 60 ? ['mid'] : ['wide', 'mid']) : [room]
  const layouts: Layouts = {}
  for (const each of rooms) {
    const layout = await run.lay(folded, roomLayouts[each], onpart)
    if (layout === undefined) return undefined
    layouts[each] = layout
    if (layout.width <= graphBounds.wide) break
  }
  return layouts
}
