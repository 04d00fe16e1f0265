/** The three drawings of a graph, laid out by dagre: for the site's own graphs while it is built, so that no reader loads it. */
import { layoutGraph, type GraphLayout } from './graph-layout.ts'
import type { GraphShape } from './graph-shape.ts'
import { roomLayouts } from './room-layouts.ts'
import type { Rooms } from './rooms.ts'

export function graphRooms(shape: GraphShape): Rooms<GraphLayout> & { wide: GraphLayout } {
  return {
    wide: layoutGraph(shape, roomLayouts.wide),
    mid: layoutGraph(shape, roomLayouts.mid),
    tall: layoutGraph(shape, roomLayouts.tall),
  }
}
