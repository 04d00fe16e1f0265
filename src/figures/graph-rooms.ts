/** The three drawings of a graph, laid out by dagre: for the site's own graphs while it is built, so that no reader loads it. */
import { layoutGraph, type GraphLayout, type GraphShape } from './graph-layout.ts'
import { roomLayouts } from './room-layouts.ts'
import type { Rooms } from './rooms.ts'

export function graphRooms(shape: GraphShape): Rooms<GraphLayout> & { wide: GraphLayout } {
  return {
    wide: layoutGraph(shape, roomLayouts.wide),
    mid: layoutGraph(shape, roomLayouts.mid),
    tall: layoutGraph(shape, roomLayouts.tall),
  }
}
