/** A line-for-line port of micrograd: what random graphs are compared with, for which nothing can be written by hand. */
import { Value } from '../micrograd-port.mjs'
import { buildGraph } from '../random-graph.mjs'

/** Builds the graph and runs it backward; the number shows that both were done. */
export const graph = (rows) => () => {
  const values = buildGraph(Value, rows)
  values.at(-1).backward()
  return values.at(-1).data + values[0].grad
}
