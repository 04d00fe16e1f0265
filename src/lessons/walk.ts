/** Walking along the edges of a graph, from box to box. */
import type { FoldedGraph } from './folding.ts'

/** Where the arrow keys lead from a box: to its operands, to what is made of it, and to those beside it. */
export type Way = 'operand' | 'result' | 'previous' | 'next'

/** The id of the box that lies that way; the same box where nothing does. */
export function walk({ values, groups, operations, edges }: FoldedGraph, from: string, way: Way): string {
  const resultOf = new Map(operations.map(({ id, result }) => [id, result]))
  const links = edges.map(({ operand, operation }) => ({
    operand,
    result: resultOf.get(operation) ?? operation,
  }))
  if (way === 'operand') return links.find(({ result }) => result === from)?.operand ?? from
  if (way === 'result') return links.find(({ operand }) => operand === from)?.result ?? from
  const use = links.find(({ operand }) => operand === from)?.result
  const beside = [...new Set(links.filter(({ result }) => result === use).map(({ operand }) => operand))]
  // alone in its operation, it has its neighbours in the order in which the graph was built
  const row = beside.length > 1 ? beside : [...values.map(({ id }) => id), ...groups.map(({ id }) => id)]
  const at = row.indexOf(from) + (way === 'next' ? 1 : -1)
  return row[at] ?? from
}
