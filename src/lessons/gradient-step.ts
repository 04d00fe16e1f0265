/** One step of gradient descent, or ascent, on the leaves that are parameters. */
import type { ByLeaf, Leaf, Mark } from './leaves.ts'
import type { LiveGraph } from './live-graph.ts'

export interface GradientStep {
  /** The numbers of all leaves afterwards, as `LiveGraph.move` takes them. */
  numbers: ByLeaf<number>
  moved: readonly { key: string; before: number; grad: number; after: number }[]
  /** The output before and after, and where a straight line along the gradients would lead. */
  before: number
  after: number
  prediction: number
}

export function markOf(leaf: Leaf, marks: ByLeaf<Mark>): Mark {
  return marks[leaf.key] ?? leaf.mark
}

/**
 * Moves every parameter by `size` × its gradient as it stands after so many passes; a negative size goes down. The
 * graph itself is left at the numbers it had.
 */
export function gradientStep(
  live: LiveGraph,
  { numbers, marks, passes }: { numbers: ByLeaf<number>; marks: ByLeaf<Mark>; passes: number },
  size: number,
): GradientStep {
  live.move(numbers)
  const grads = live.gradients(passes)
  const slopes = live.gradients(1)
  const before = live.root.data
  let prediction = before
  const moved = live.leaves
    .filter((leaf) => markOf(leaf, marks) === 'parameter')
    .map(({ key, value }) => {
      const grad = grads.get(value) ?? 0
      prediction += size * grad * (slopes.get(value) ?? 0)
      return { key, before: value.data, grad, after: value.data + size * grad }
    })
  const next = { ...numbers, ...Object.fromEntries(moved.map(({ key, after }) => [key, after])) }
  const after = live.move(next).root.data
  live.move(numbers)
  return { numbers: next, moved, before, after, prediction }
}
