/** What the graph shows while a broken backward pass goes through it: who passes on what, and what has arrived so far. */
import { topologicalOrder, type Value } from '../engine/value.ts'
import type { BoardEdge } from './board.ts'
import { baseCase, brokenVisits, type BackwardBug, type Visit } from './broken-backward.ts'
import { edgeId, graphOf, type GraphValue } from './graph.ts'

export interface BrokenBoard {
  values: (Omit<GraphValue, 'grad'> & { grad: number | undefined; current: boolean })[]
  edges: Pick<BoardEdge, 'id' | 'contribution' | 'current'>[]
  /** Who passed on what at this step; undefined at the base case. */
  visit: Visit | undefined
}

/** How many steps the pass has: the base case, and one for each visit. */
export function brokenSteps(output: Value, bug: BackwardBug | 'none'): number {
  return 1 + brokenVisits(output, bug).length
}

/** The board after `step` visits: 0 is the base case. A gradient that nothing has reached yet is undefined. */
export function brokenBoard(output: Value, bug: BackwardBug | 'none', step: number): BrokenBoard {
  const { values, edges } = graphOf(output)
  const idOf = new Map(topologicalOrder(output).map((value, index) => [value, values[index]?.id ?? '']))
  const visits = brokenVisits(output, bug).slice(0, step)
  const visit = visits.at(-1)

  const grads = new Map([[idOf.get(output), baseCase(bug)]])
  const contributions = new Map<string, number>()
  for (const { value, payments } of visits)
    payments.forEach(({ operand, contribution, after }, position) => {
      grads.set(idOf.get(operand), after)
      contributions.set(edgeOf(value, position), contribution)
    })
  const passing = new Set(visit?.payments.map((_, position) => edgeOf(visit.value, position)))
  const about = idOf.get(visit?.value ?? output)
  return {
    values: values.map((value) => ({ ...value, grad: grads.get(value.id), current: value.id === about })),
    edges: edges.map(({ id }) => ({ id, contribution: contributions.get(id), current: passing.has(id) })),
    visit,
  }

  function edgeOf(value: Value, position: number): string {
    return edgeId(`${idOf.get(value)}-op`, position)
  }
}
