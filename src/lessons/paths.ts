/** Every path from a Value to the output: a gradient is the sum, over all of them, of the products along each. */
import { topologicalOrder, type Value } from '../engine/value.ts'

/** One edge of a path. */
export interface PathEdge {
  result: Value
  /** Which operand of the result the path comes in by. */
  position: number
  local: number
}

export interface Path {
  /** From the Value to the output, both included. */
  labels: string[]
  edges: PathEdge[]
  /** Of the local derivatives along it; 1 for the path from the output to itself. */
  product: number
}

export interface Paths {
  /** In the order in which the graph was built. */
  paths: Path[]
  /** The gradient. */
  sum: number
}

/** The number of paths doubles with every `b = a + a`, so that a short expression can have more than there are atoms. */
const most = 10_000

/** How many paths lead from `node` to `output`, found without walking them; 0 if the output does not depend on it. */
export function countPaths(output: Value, node: Value): number {
  const counts = new Map([[node, 1]])
  for (const value of topologicalOrder(output)) {
    if (value === node) continue
    counts.set(
      value,
      value.prev.reduce((sum, operand) => sum + (counts.get(operand) ?? 0), 0),
    )
  }
  return counts.get(output) ?? 0
}

/** All paths from `node` to `output`; throws a RangeError, in words for the reader, above 10,000 of them. */
export function pathsOf(output: Value, node: Value): Paths {
  const count = countPaths(output, node)
  if (count > most)
    throw new RangeError(
      `${node.label || 'The Value'} reaches ${output.label || 'the output'} along ${count} paths; more than ${most} are not listed.`,
    )
  if (count === 0) return { paths: [], sum: 0 }
  const uses = usesIn(output)
  const paths: Path[] = []
  const unfinished: PathEdge[][] = [[]]
  for (let edges = unfinished.pop(); edges !== undefined; edges = unfinished.pop()) {
    const end = edges.at(-1)?.result ?? node
    if (end === output) paths.push(pathAlong(node, edges))
    // the last one put on the stack is followed first
    for (const use of (uses.get(end) ?? []).toReversed()) unfinished.push([...edges, use])
  }
  return { paths, sum: paths.reduce((sum, { product }) => sum + product, 0) }
}

function pathAlong(node: Value, edges: PathEdge[]): Path {
  const labels = [node, ...edges.map(({ result }) => result)].map(({ label }) => label)
  return { labels, edges, product: edges.reduce((product, { local }) => product * local, 1) }
}

/** Where each Value goes. Everything in the graph leads to its output, so that no path ends before it. */
function usesIn(output: Value): Map<Value, PathEdge[]> {
  const uses = new Map<Value, PathEdge[]>()
  for (const result of topologicalOrder(output)) {
    result.prev.forEach((operand, position) => {
      const edge = { result, position, local: result.localGrads[position] ?? Number.NaN }
      uses.set(operand, [...(uses.get(operand) ?? []), edge])
    })
  }
  return uses
}
