/** The neuron graph's state read back from a link. */
import { foldGraph } from '../lessons/folding.ts'
import { gallery } from '../lessons/gallery.ts'
import type { LiveGraph } from '../lessons/live-graph.ts'
import { neuronGroups } from '../lessons/neuron-groups.ts'
import type { GraphState } from './graph-state.ts'
import { mostPasses, startOf } from './graph-state.ts'

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

/** The ids in a state that its graph does not have, and what is left of what is picked and folded without them. */
export function strangersIn(
  live: LiveGraph,
  { picked, folded }: Pick<GraphState, 'picked' | 'folded'>,
): { strangers: string[]; rest: Pick<GraphState, 'picked' | 'folded'> } {
  const groups = neuronGroups(live.order).groups.map(({ id }) => id)
  const kept = folded?.filter((id) => groups.includes(id))
  const isKnown =
    picked === undefined ||
    groups.includes(picked) ||
    live.valueOf(picked) !== undefined ||
    [...live.graph.edges, ...foldGraph(live, kept ?? groups).edges].some(({ id }) => id === picked)
  return {
    strangers: [...(folded ?? []).filter((id) => !groups.includes(id)), ...(isKnown ? [] : [picked])],
    rest: { picked: isKnown ? picked : undefined, folded: kept },
  }
}

const readers: Readonly<Record<string, (text: string) => Partial<GraphState> | undefined>> = {
  leaves: (text) =>
    byLeaf(text, 'numbers', ([number, ...more]) => (more.length === 0 ? leafOf(number) : undefined)),
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

/** A gradient step may have taken a leaf out of all bounds. */
function leafOf(text: string | undefined): number | undefined {
  return text === 'NaN' || text === 'Infinity' || text === '-Infinity' ? Number(text) : numberOf(text)
}

/** A finite number as JavaScript writes it. */
function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}
