/** Folding: neurons and layers become one box, nothing of the rest changes, and the arrows still lead along the edges. */
import { describe, expect, it } from 'vitest'
import { foldGraph, usualFolding } from '../../src/lessons/folding.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { neuronGroups } from '../../src/lessons/neuron-groups.ts'
import { readSource } from '../../src/lessons/source.ts'
import { walk } from '../../src/lessons/walk.ts'

const read = (text: string) => new LiveGraph(readSource(text))
const loss = read('loss(MLP(3, [4, 4, 1]))')

describe('the groups of a graph', () => {
  it('are the layers and neurons of a network', () => {
    const { groups, groupOf } = neuronGroups(loss.order)
    expect(groups.map(({ id }) => id)).toEqual([
      ...['L1', 'L2', 'L3'],
      ...['L1.n1', 'L1.n2', 'L1.n3', 'L1.n4', 'L2.n1', 'L2.n2', 'L2.n3', 'L2.n4', 'L3.n1'],
    ])
    // 3 weights, a bias, and for each of four examples 3 products, 3 sums, 1 tanh
    expect([...groupOf.values()].filter((id) => id === 'L1.n2')).toHaveLength(4 + 4 * 7)
  })

  it('are one neuron where nothing says a layer', () => {
    expect(neuronGroups(read('Neuron(3)').order).groups).toEqual([{ id: 'neuron', parent: undefined }])
  })

  it('are none where nothing is weighed', () => {
    expect(neuronGroups(read('a = 2; b = 3; L = a*b + b').order).groups).toEqual([])
  })
})

describe('a folded graph', () => {
  it('is the graph itself while nothing is folded', () => {
    const { values, operations, edges, groups } = foldGraph(loss, [])
    expect(values).toEqual(loss.graph.values)
    expect(operations).toEqual(loss.graph.operations)
    expect(edges.map(({ id }) => id)).toEqual(loss.graph.edges.map(({ id }) => id))
    expect(groups).toEqual([])
  })

  it('has one box for each folded layer, and every edge once', () => {
    const { values, groups, edges } = foldGraph(loss, usualFolding(loss))
    expect(groups.map(({ id, parameters }) => [id, parameters])).toEqual([
      ['L1', 16],
      ['L2', 20],
      ['L3', 5],
    ])
    // inputs, targets, errors, squares and sums
    expect(values).toHaveLength(12 + 4 + 4 + 4 + 3)
    expect(edges.find(({ id }) => id === 'L1>L2')?.members).toHaveLength(4 * 4 * 4)
    const members = edges.flatMap((edge) => edge.members)
    expect(new Set(members).size).toBe(members.length)
  })

  it('shows the neurons of an open layer', () => {
    const { groups } = foldGraph(
      loss,
      usualFolding(loss).filter((id) => id !== 'L2'),
    )
    expect(groups.map(({ id }) => id)).toEqual(['L1', 'L3', 'L2.n1', 'L2.n2', 'L2.n3', 'L2.n4'])
  })

  it('has the numbers of the one Value that leaves a neuron', () => {
    const live = read('Neuron(3)')
    const [group] = foldGraph(live, ['neuron']).groups
    expect(live.valueOf(group?.output ?? '')).toBe(live.root)
  })

  it('opens folded when it is large', () => {
    expect(usualFolding(read('MLP(2, [2, 1])'))).toEqual([])
    expect(usualFolding(loss)).toContain('L1')
  })
})

describe('a walk', () => {
  const live = read('a = 2; b = 3; c = a*b; d = c + a')
  const graph = foldGraph(live, [])
  const id = (label: string) => live.graph.values.find((value) => value.label === label)?.id ?? ''

  it('goes to the first operand, to the result, and to the operand beside', () => {
    expect(walk(graph, id('d'), 'operand')).toBe(id('c'))
    expect(walk(graph, id('c'), 'operand')).toBe(id('a'))
    expect(walk(graph, id('a'), 'result')).toBe(id('c'))
    expect(walk(graph, id('a'), 'next')).toBe(id('b'))
    expect(walk(graph, id('b'), 'previous')).toBe(id('a'))
  })

  it('stays where nothing lies that way', () => {
    expect(walk(graph, id('a'), 'operand')).toBe(id('a'))
    expect(walk(graph, id('d'), 'result')).toBe(id('d'))
    expect(walk(graph, id('b'), 'next')).toBe(id('b'))
  })

  it('passes through folded groups', () => {
    const folded = foldGraph(loss, usualFolding(loss))
    expect(walk(folded, 'L3', 'operand')).toBe('L2')
    expect(walk(folded, 'L1', 'result')).toBe('L2')
  })
})
