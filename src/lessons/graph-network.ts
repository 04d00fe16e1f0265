/** The network inside an expression graph, found again by its labels: what a diagram of circles and lines needs. */
import type { Value } from '../engine/value.ts'
import type { FrameValue } from './frame.ts'
import type { LiveGraph } from './live-graph.ts'
import type { DiagramNeuron, DiagramParameter, NetworkDiagram } from './network-diagram.ts'
import { neuronGroups } from './neuron-groups.ts'

export interface GraphNetwork extends NetworkDiagram {
  /** The id in the graph of the Value behind each id of the diagram; a neuron's is its output in the first pass. */
  idInGraph: Map<string, string>
}

/** Undefined for a graph without neurons. `values` as in a frame; outputs and inputs are those of the first pass. */
export function graphNetwork(live: LiveGraph, values: readonly FrameValue[]): GraphNetwork | undefined {
  const { groups, groupOf } = neuronGroups(live.order)
  const parents = new Set(groups.map(({ parent }) => parent))
  const neurons = groups.filter(({ id }) => !parents.has(id))
  if (neurons.length === 0) return undefined
  const idInGraph = new Map<string, string>()
  const shown = new Map(live.order.map((value, index) => [value, values[index]]))
  const parameter = (value: Value): DiagramParameter => {
    idInGraph.set(value.label, live.idOf(value))
    return { id: value.label, data: value.data, grad: shown.get(value)?.grad }
  }

  const drawn = neurons.map(({ id, parent }): DiagramNeuron & { layer: string | undefined } => {
    const members = live.order.filter((value) => groupOf.get(value) === id)
    const leaves = members.filter(({ op }) => op === '')
    const bias = leaves.find(({ label }) => label.endsWith('b'))
    const weights = leaves.filter((leaf) => leaf !== bias).sort((one, other) => placeOf(one) - placeOf(other))
    const output = firstOutput(members)
    if (output !== undefined) idInGraph.set(id, live.idOf(output))
    return {
      id,
      layer: parent,
      bias: bias === undefined ? { id: `${id}.b`, data: 0, grad: undefined } : parameter(bias),
      weights: weights.map(parameter),
      output: (output && shown.get(output)?.data) ?? NaN,
    }
  })
  const layers = [...new Set(drawn.map(({ layer }) => layer))].map((layer) =>
    drawn.filter((neuron) => neuron.layer === layer),
  )
  const inputs = (layers[0]?.[0]?.weights ?? []).map(({ id }) => inputOf(live, id))
  for (const input of inputs) if (input !== undefined) idInGraph.set(input.label, live.idOf(input))
  return {
    inputs: inputs.map((input, place) => ({ id: input?.label || `x${place + 1}`, data: input?.data ?? NaN })),
    layers,
    idInGraph,
  }
}

/** The id of the diagram's part that a Value of the graph belongs to; undefined for one outside the network. */
export function partOf(live: LiveGraph, network: GraphNetwork, id: string): string | undefined {
  for (const [part, inGraph] of network.idInGraph) if (inGraph === id) return part
  const value = live.valueOf(id)
  return value && neuronGroups(live.order).groupOf.get(value)
}

const placeOf = ({ label }: Value): number => Number(/\d+$/.exec(label)?.[0] ?? 0)

/** The first member that no other member is made from. */
function firstOutput(members: readonly Value[]): Value | undefined {
  return members.find((value) => value.op !== '' && !members.some(({ prev }) => prev.includes(value)))
}

/** What the weight of this label is multiplied by, in the first pass. */
function inputOf(live: LiveGraph, label: string): Value | undefined {
  const product = live.order.find(
    ({ op, prev }) => op === 'mul' && prev.some((operand) => operand.label === label),
  )
  return product?.prev.find((operand) => operand.label !== label)
}
