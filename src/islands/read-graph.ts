/** A text as a live graph, or what is wrong with it and where. What reads texts is loaded when the first is typed. */
import { LiveGraph } from '../lessons/live-graph.ts'

export interface Problem {
  message: string
  /** Which character of the text, from 1. */
  position: number | undefined
}

/** Rejects when the part that reads could not be loaded. */
export async function readGraphText(text: string): Promise<LiveGraph | Problem> {
  const { ExpressionError, readSource } = await loadReader()
  try {
    return new LiveGraph(readSource(text))
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return { message: error.sentence, position: error.position }
  }
}

export function loadReader(): Promise<typeof import('../lessons/source.ts')> {
  return import('../lessons/source.ts')
}
