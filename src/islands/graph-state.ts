/** The neuron graph's state, and how it is written into a link: the text, and whatever the reader made of it. */
import type { ByLeaf, Mark } from '../lessons/leaves.ts'

export type GraphView = 'graph' | 'diagram' | 'table'

export interface GraphState {
  text: string
  /** Where they differ from the text's. */
  numbers: ByLeaf<number>
  marks: ByLeaf<Mark>
  /** Ends of the sliders. */
  bounds: ByLeaf<readonly [number, number]>
  /** How often `backward()` is called without zeroing in between. */
  passes: number
  /** Of the two passes; undefined at the end of what has been done. */
  position: number | undefined
  /** Ids of the neurons and layers that are folded; undefined as the graph opens. */
  folded: readonly string[] | undefined
  /** The id of the Value, group or edge that is looked at. */
  picked: string | undefined
  view: GraphView
}

export const mostPasses = 99

/** What a text begins with. */
export function startOf(text: string, backward = false): GraphState {
  return {
    text,
    numbers: {},
    marks: {},
    bounds: {},
    passes: backward ? 1 : 0,
    position: undefined,
    folded: undefined,
    picked: undefined,
    view: 'graph',
  }
}

/** As JavaScript writes it, but with the sign of −0, by which a division by it is told. */
function written(item: unknown): string {
  return Object.is(item, -0) ? '-0' : String(item)
}

/** `@neuron|leaves:x1:2.5|passes:1`: every digit, so that a link restores the very numbers; a text of `names` by its name. */
export function writeGraphState(state: GraphState, names: readonly { name: string; text: string }[]): string {
  const { numbers, marks, bounds, passes, position, folded, picked, view } = state
  const entry = names.find(({ text }) => text === state.text)
  const list = (entries: Record<string, unknown>) =>
    Object.entries(entries).map(([key, value]) => `${key}:${[value].flat().map(written).join(':')}`)
  const parts = Object.entries({
    leaves: list(numbers),
    marks: list(marks),
    bounds: list(bounds),
    passes: passes === 0 ? [] : [passes],
    at: position === undefined ? [] : [position],
    pick: picked === undefined ? [] : [picked],
    as: view === 'graph' ? [] : [view],
  }).flatMap(([name, items]) => (items.length === 0 ? [] : [`${name}:${items.join(',')}`]))
  if (folded !== undefined) parts.push(`fold:${folded.join(',')}`)
  return [entry ? `@${entry.name}` : state.text, ...parts].join('|')
}
