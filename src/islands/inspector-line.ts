/** A line of the Value inspector on demand: worked out and drawn, or in words why not. */
import type { GraphLayout } from '../figures/graph-layout.ts'
import type { ExpressionError } from '../engine/syntax.ts'
import type { Inspection } from '../lessons/inspection.ts'

export interface InspectorLine {
  inspection: Inspection
  /** Undefined for a line without a graph. */
  layout: GraphLayout | undefined
}

/** `source` is the Python file. What follows a line is loaded with the first that asks for it. */
export async function inspectorLine(
  line: string,
  source: string,
  layouts: Readonly<Record<string, GraphLayout>>,
): Promise<InspectorLine | { problem: string }> {
  let loaded
  try {
    loaded = await Promise.all([import('../lessons/inspect.ts'), import('../lessons/python-class.ts')])
  } catch {
    return { problem: 'This part could not be loaded. Load the page again to try once more.' }
  }
  const [{ inspect }, { readPythonClass }] = loaded
  try {
    const inspection = inspect(line, readPythonClass(source))
    return { inspection, layout: layouts[line] ?? (await laidOut(inspection)) }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ExpressionError')) throw error
    return { problem: `This line cannot be followed: ${(error as ExpressionError).sentence}` }
  }
}

/** Without a drawing the rest of the figure goes on. */
async function laidOut({ graph }: Inspection): Promise<GraphLayout | undefined> {
  if (graph === undefined) return undefined
  try {
    const { graphRooms } = await import('../figures/graph-rooms.ts')
    return graphRooms(graph).tall
  } catch {
    return undefined
  }
}
