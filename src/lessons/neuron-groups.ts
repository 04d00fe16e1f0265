/** Which Values make up a neuron and which neurons a layer, read from the parameters' labels and what is made of them. */
import type { Value } from '../engine/value.ts'

/** A neuron or a layer: something that can be folded to one box. */
export interface Group {
  /** `L1`, `L1.n2`, or `neuron` for one that stands alone. */
  id: string
  /** The layer that a neuron belongs to. */
  parent: string | undefined
}

export interface Groups {
  /** Layers before their neurons. */
  groups: Group[]
  /** The innermost group of each Value that has one. */
  groupOf: Map<Value, string>
}

/** `L1.n2.w3` is a weight of the neuron `L1.n2`; `w3` one of a neuron that stands alone. */
const parameterLabel = /^((?:L\d+\.)?(?:n\d+\.)?)(w\d+|b)$/
const alone = 'neuron'
const activations = ['tanh', 'relu', 'sigmoid', 'softplus']

/** The groups of a graph, from its Values in topological order; a network's weights serve all of its passes. */
export function neuronGroups(order: readonly Value[]): Groups {
  const groupOf = new Map<Value, string>()
  const weighted = new Set<string>()
  for (const value of order) {
    const group = value.op === '' ? groupOfParameter(value) : groupOfResult(value, groupOf)
    if (group === undefined) continue
    groupOf.set(value, group)
    if (value.op === 'mul') weighted.add(group)
  }
  // a lone b is the bias of nothing
  for (const [value, group] of groupOf) if (!weighted.has(group)) groupOf.delete(value)
  return { groups: withLayers([...new Set(groupOf.values())].sort(byNumber)), groupOf }
}

function groupOfParameter({ label }: Value): string | undefined {
  const match = parameterLabel.exec(label)
  return match === null ? undefined : match[1]?.replace(/\.$/, '') || alone
}

/** A product belongs to its weight, a sum to the neuron whose parts it adds, an activation to the sum below it. */
function groupOfResult({ op, a, b }: Value, groupOf: ReadonlyMap<Value, string>): string | undefined {
  const [first, second] = [a, b].map((operand) => operand && groupOf.get(operand))
  if (op === 'mul') return isWeight(a) ? first : isWeight(b) ? second : undefined
  if (op === 'add') return first === second ? first : undefined
  return a?.op === 'add' && activations.includes(op) ? first : undefined
}

function isWeight(value: Value | undefined): boolean {
  return value?.op === '' && /(^|\.)w\d+$/.test(value.label)
}

function withLayers(neurons: readonly string[]): Group[] {
  const layers = [...new Set(neurons.map(layerOf).filter((layer) => layer !== undefined))]
  return [
    ...layers.map((id) => ({ id, parent: undefined })),
    ...neurons.map((id) => ({ id, parent: layerOf(id) })),
  ]
}

function layerOf(neuron: string): string | undefined {
  return /^(L\d+)\./.exec(neuron)?.[1]
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
