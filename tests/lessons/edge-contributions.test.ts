/** What comes back along the edges of a drawn graph stands under the ids of its edges. */
import { describe, expect, it } from 'vitest'
import { edgeContributions } from '../../src/lessons/edge-contributions.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import { neuron } from '../../src/lessons/neuron.ts'

describe('the contributions of a graph', () => {
  const output = evaluate(neuron)
  const contributions = edgeContributions(output)
  const { values, edges } = graphOf(output)

  it('are one for each edge, under its id', () => {
    expect(contributions.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort())
  })

  it('name the Value they reach', () => {
    for (const { id, operand } of contributions) {
      const edge = edges.find((each) => each.id === id)
      expect(values.find((value) => value.id === edge?.operand)?.label).toBe(operand)
    }
  })
})
