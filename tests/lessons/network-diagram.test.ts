/** A network's diagram has the engine's numbers under the engine's names. */
import { describe, expect, it } from 'vitest'
import { MLP } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { networkDiagram } from '../../src/lessons/network-diagram.ts'

const network = () => new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) })
const inputs = [2, 3, -1]

describe('the diagram of a network', () => {
  it('has every parameter once, with its label as its id', () => {
    const { layers } = networkDiagram(network(), inputs)
    const drawn = layers.flat().flatMap(({ weights, bias }) => [...weights, bias])
    expect(drawn.map(({ id, data }) => [id, data])).toEqual(
      network()
        .parameters()
        .map(({ label, data }) => [label, data]),
    )
    expect(drawn).toHaveLength(41)
  })

  it('finds each of its parameters in the expression graph, by the same name', () => {
    const labels = topologicalOrder(network().predict(inputs)).map(({ label }) => label)
    for (const { weights, bias } of networkDiagram(network(), inputs).layers.flat())
      for (const { id } of [...weights, bias]) expect(labels.filter((label) => label === id)).toHaveLength(1)
  })

  it('has the inputs, and the outputs of every layer', () => {
    const diagram = networkDiagram(network(), inputs)
    expect(diagram.inputs).toEqual([
      { id: 'x1', data: 2 },
      { id: 'x2', data: 3 },
      { id: 'x3', data: -1 },
    ])
    expect(diagram.layers.map((layer) => layer.map(({ id }) => id))).toEqual([
      ['L1.n1', 'L1.n2', 'L1.n3', 'L1.n4'],
      ['L2.n1', 'L2.n2', 'L2.n3', 'L2.n4'],
      ['L3.n1'],
    ])
    expect(diagram.layers.at(-1)?.[0]?.output).toBe(network().predict(inputs).data)
  })

  it('has gradients once they are asked for', () => {
    const trained = network()
    trained.predict(inputs).backward()
    const [asked, unasked] = [true, false].map((each) => networkDiagram(trained, inputs, each))
    expect(asked?.layers[2]?.[0]?.bias.grad).toBe(trained.parameters().at(-1)?.grad)
    expect(unasked?.layers[2]?.[0]?.bias.grad).toBeUndefined()
  })
})
