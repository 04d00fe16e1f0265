/** The network found again in a graph is the engine's own, number by number. */
import { describe, expect, it } from 'vitest'
import { MLP } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { frameOf, positionsOf } from '../../src/lessons/frame.ts'
import { graphNetwork, partOf } from '../../src/lessons/graph-network.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { engineDiagram } from './engine-diagram.ts'
import { readSource } from '../../src/lessons/source.ts'

function found(text: string) {
  const live = new LiveGraph(readSource(text))
  return { live, network: graphNetwork(live, frameOf(live, 0, positionsOf(live).forward).values) }
}
/** Ids, numbers and places, and nothing of how it was found. */
const bare = (network: ReturnType<typeof found>['network']) =>
  network && {
    inputs: network.inputs,
    layers: network.layers.map((layer) =>
      layer.map(({ id, bias, weights, output }) => ({ id, bias, weights, output })),
    ),
  }

describe('the network inside a graph', () => {
  it.each([
    ['MLP(2, [2, 1])', 2, [2, 1], [2, 3]],
    ['MLP(3, [11, 2])', 3, [11, 2], [2, 3, -1]],
    ['loss(MLP(3, [4, 4, 1]))', 3, [4, 4, 1], [2, 3, -1]],
  ])('of %s is the engine’s', (text, inputs, layers, example) => {
    const network = new MLP(inputs, layers, { random: new PythonRandom(1337) })
    expect(bare(found(text).network)).toEqual(engineDiagram(network, example))
  })

  it('is one neuron where there is one', () => {
    const { network } = found('x1 = 2; x2 = 0; w1 = -3; w2 = 1; b = 6; o = tanh(x1*w1 + x2*w2 + b)')
    expect(network?.inputs).toEqual([
      { id: 'x1', data: 2 },
      { id: 'x2', data: 0 },
    ])
    expect(network?.layers).toHaveLength(1)
    expect(network?.layers[0]?.[0]).toMatchObject({ id: 'neuron', output: 0, bias: { data: 6 } })
  })

  it('is none where nothing is weighed', () => {
    expect(found('a = 2; L = a*a').network).toBeUndefined()
  })

  it('and the graph find each other', () => {
    const { live, network } = found('MLP(2, [2, 1])')
    if (network === undefined) throw new Error('There is a network.')
    for (const part of ['x2', 'L1.n2', 'L1.n2.w1', 'L2.n1.b'])
      expect(partOf(live, network, network.idInGraph.get(part) ?? '')).toBe(part)
    const product = live.order.find(({ op }) => op === 'mul')
    expect(partOf(live, network, product ? live.idOf(product) : '')).toMatch(/^L1\.n\d$/)
  })
})
