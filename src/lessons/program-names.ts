/** What the Values of a graph are called in a program: their labels where these can be names, and no name twice. */
import type { Value } from '../engine/value.ts'

/**
 * One name for each Value: `x1` for x1, `L1_n2_w3` for L1.n2.w3, `v7` for the eighth Value if it has no label, and
 * `a_2` for the second Value that is labelled a. Names are ASCII, so that every language takes them.
 */
export function programNames(order: readonly Value[], reserved: ReadonlySet<string>): Map<Value, string> {
  const taken = new Set(reserved)
  /** Where the search for a free name goes on: a thousand equal labels must not take a million looks. */
  const next = new Map<string, number>()
  const names = new Map<Value, string>()
  for (const [index, value] of order.entries()) {
    const wanted = nameFrom(value.label) || `v${index}`
    let name = wanted
    let count = next.get(wanted) ?? 2
    while (taken.has(name)) name = `${wanted}_${count++}`
    next.set(wanted, count)
    taken.add(name)
    names.set(value, name)
  }
  return names
}

/** A text as a comment may hold it, on one line in every language: quoted, with what would end the line escaped. */
export function onOneLine(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** '' where nothing of the label can be part of a name. */
function nameFrom(label: string): string {
  const letters = label.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+$/, '')
  return /^\d/.test(letters) ? `v_${letters}` : letters
}
