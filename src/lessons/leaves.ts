/** The leaves of a graph: under which key each is kept, and whether it is data or a parameter. */
import type { Value } from '../engine/value.ts'

/** Data is given; a parameter is moved by a gradient step. */
export type Mark = 'data' | 'parameter'

export interface Leaf {
  /** Its label; `a~2` for the second leaf of that name, `~1` for the first without one. */
  key: string
  label: string
  /** The number that the text gives it. */
  written: number
  /** What it is until the reader says otherwise. */
  mark: Mark
  value: Value
}

/** What to call a leaf: its label, and which of several it is; a plain number by what the text writes. */
export function leafName({ key, label, written }: Leaf): string {
  if (label === '') return `number ${written}`
  return key === label ? label : `${label} (${key.slice(label.length + 1)})`
}

/** All leaves among the Values, in their order. */
export function leavesOf(order: readonly Value[]): Leaf[] {
  const seen = new Map<string, number>()
  return order
    .filter(({ op }) => op === '')
    .map((value) => {
      const { label, data } = value
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      const key = label !== '' && count === 1 ? label : `${label}~${count}`
      return { key, label, written: data, mark: usualMark(label), value }
    })
}

/** Numbers without a name, inputs x1, x2, … and targets y1, y2, … are given; whatever else has a name can be moved. */
function usualMark(label: string): Mark {
  return label === '' || /^[xy]\d*$/.test(label) ? 'data' : 'parameter'
}

/** Numbers, marks or bounds by the key of a leaf: those that differ from what the text says. */
export type ByLeaf<T> = Readonly<Record<string, T>>

/** Which marks and bounds hold for another text: those of leaves that it still writes with the same number. */
export function carriedOver<T>(of: ByLeaf<T>, before: readonly Leaf[], after: readonly Leaf[]): ByLeaf<T> {
  const was = new Map(before.map((leaf) => [leaf.key, leaf.written]))
  const stays = (key: string) =>
    after.some((leaf) => leaf.key === key && leaf.label !== '' && Object.is(leaf.written, was.get(key)))
  return Object.fromEntries(Object.entries(of).filter(([key]) => stays(key)))
}
