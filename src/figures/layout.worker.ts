/** Lays graphs out beside the page, so that the page goes on; dagre is loaded with it and not before. */
import { layoutGraph, type GraphLayout, type LayoutOptions } from './graph-layout.ts'
import type { GraphShape } from './graph-shape.ts'
import type { LayoutPart } from './layout-parts.ts'

export interface LayoutRequest {
  shape: GraphShape
  options: LayoutOptions
}

export type LayoutReply = { part: LayoutPart } | { layout: GraphLayout } | { failure: string }

const reply = (message: LayoutReply) => postMessage(message)

self.addEventListener('message', ({ data: { shape, options } }: MessageEvent<LayoutRequest>) => {
  try {
    reply({ layout: layoutGraph(shape, options, (part) => reply({ part })) })
  } catch (error) {
    reply({ failure: error instanceof Error ? error.message : String(error) })
  }
})
