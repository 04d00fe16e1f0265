/** What demos work out while the site is built: the same for every post that shows the same, so done once. */
import { graphRooms } from '../figures/graph-rooms.ts'
import { shapeOf, type GraphShape } from '../figures/graph-shape.ts'
import { perBuild } from '../journal/per-build.ts'
import { firstFrameOf, firstMapOf } from '../lessons/first-frame.ts'
import type { LabName } from '../lessons/labs.ts'
import { publishedRun } from '../lessons/published-run.ts'
import { mapPicture } from './map-picture.ts'

const roomsOfShape = perBuild(graphRooms)
/** Asked with the shape alone: graphs that differ in their numbers share a drawing. */
export const roomsOf = (graph: GraphShape) => roomsOfShape(shapeOf(graph))
export const startOf = perBuild(firstFrameOf)
export const published = perBuild(publishedRun)
export const mapOf = perBuild((lab: LabName) => mapPicture(firstMapOf(lab)))
