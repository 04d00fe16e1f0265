/** The layouts of the gallery's graphs as they open, made while the site is built and fetched when one is chosen. */
import type { APIRoute } from 'astro'
import { graphRooms } from '../../../figures/graph-rooms.ts'
import { foldGraph, usualFolding } from '../../../lessons/folding.ts'
import { gallery } from '../../../lessons/gallery.ts'
import { LiveGraph } from '../../../lessons/live-graph.ts'
import { readSource } from '../../../lessons/source.ts'

export function getStaticPaths() {
  return gallery.map(({ name, text }) => ({ params: { entry: name }, props: { text } }))
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => {
  const live = new LiveGraph(readSource(text))
  return Response.json(graphRooms(foldGraph(live, usualFolding(live))))
}
