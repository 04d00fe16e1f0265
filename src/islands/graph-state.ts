/** The neuron graph's state in a link: the text, and whatever the reader made of it. */
import { gallery } from '../lessons/gallery.ts'
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

/** `@neuron|leaves:x1:2.5|passes:1`: every digit, so that a link restores the very numbers; a gallery's text by its name. */
export function writeGraphState(state: GraphState): string {
  const { numbers, marks, bounds, passes, position, folded, picked, view } = state
  const entry = gallery.find(({ text }) => text === state.text)
  const list = (entries: Record<string, unknown>) =>
    Object.entries(entries).map(([key, value]) => `${key}:${[value].flat().join(':')}`)
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

/** Undefined for a text that no figure wrote. Whether the expression can be read is not asked here. */
export function readGraphState(link: string): GraphState | undefined {
  const [text = '', ...parts] = link.split('|')
  const entry = gallery.find(({ name }) => `@${name}` === text)
  if (text.trim() === '' || (text.startsWith('@') && entry === undefined)) return undefined
  const state = startOf(entry?.text ?? text)
  for (const part of parts) {
    const [name = '', ...rest] = part.split(':')
    const read = readers[name]?.(rest.join(':'))
    if (read === undefined) return undefined
    Object.assign(state, read)
  }
  return state
}

const readers: Readonly<Record<string, (text: string) => Partial<GraphState> | undefined>> = {
  leaves: (text) =>
    byLeaf(text, 'numbers', ([number, ...more]) => (more.length === 0 ? numberOf(number) : undefined)),
  marks: (text) =>
    byLeaf(text, 'marks', ([mark]) => (mark === 'data' || mark === 'parameter' ? mark : undefined)),
  bounds: (text) =>
    byLeaf(text, 'bounds', ([least, most]) => {
      const [from, to] = [numberOf(least), numberOf(most)]
      return from !== undefined && to !== undefined && from < to ? ([from, to] as const) : undefined
    }),
  passes: (text) => counted(text, 'passes', 1, mostPasses),
  at: (text) => counted(text, 'position', 0, Infinity),
  fold: (text) => ({ folded: text === '' ? [] : text.split(',') }),
  pick: (text) => (text === '' ? undefined : { picked: text }),
  as: (text) => (text === 'diagram' || text === 'table' ? { view: text } : undefined),
}

function byLeaf<T>(
  text: string,
  name: 'numbers' | 'marks' | 'bounds',
  read: (parts: string[]) => T | undefined,
): Partial<GraphState> | undefined {
  const entries = text.split(',').map((item) => {
    const [key = '', ...parts] = item.split(':')
    return [key, read(parts)] as const
  })
  if (entries.some(([key, value]) => key === '' || value === undefined)) return undefined
  return { [name]: Object.fromEntries(entries) }
}

function counted(
  text: string,
  name: 'passes' | 'position',
  least: number,
  most: number,
): Partial<GraphState> | undefined {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : NaN
  return count >= least && count <= most ? { [name]: count } : undefined
}

/** A finite number as JavaScript writes it. */
function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}
