/** The three drawings of a graph, laid out by dagre: for the site's own graphs while it is built, so that no reader loads it. */
import { layoutGraph, type GraphLayout, type GraphShape } from './graph-layout.ts'
import type { Rooms } from './rooms.ts'

/** Boxes in a row need the full width; beside a card there is only room for stacked ones. */
export function graphRooms(shape: GraphShape): Rooms<GraphLayout> & { wide: GraphLayout } {
  return {
    wide: layoutGraph(shape, {
      form: 'row',
      flow: 'right',
      box: { width: 144, height: 48 },
      gap: { neighbours: 16, ranks: 24 },
    }),
    mid: layoutGraph(shape, {
      form: 'stack',
      flow: 'right',
      box: { width: 80, height: 72 },
      gap: { neighbours: 16, ranks: 17 },
    }),
    tall: layoutGraph(shape, {
      form: 'stack',
      flow: 'down',
      box: { width: 72, height: 72 },
      gap: { neighbours: 12, ranks: 20 },
    }),
  }
}
