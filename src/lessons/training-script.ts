/** What was done in a training, update by update: enough to do it again, to the last digit. */

export type Action =
  /** So many updates at one learning rate. */
  | { readonly kind: 'train'; readonly learningRate: number; readonly updates: number }
  /** A parameter, by its place, set by hand. */
  | { readonly kind: 'edit'; readonly parameter: number; readonly value: number }

export type Script = readonly Action[]

export function updatesIn(script: Script): number {
  return script.reduce((sum, action) => sum + (action.kind === 'train' ? action.updates : 0), 0)
}

/** The script with one more action; updates at the same rate, and edits of the same parameter, become one. */
export function withAction(script: Script, action: Action): Script {
  const last = script.at(-1)
  const before = script.slice(0, -1)
  if (last?.kind === 'train' && action.kind === 'train' && last.learningRate === action.learningRate)
    return [...before, { ...action, updates: last.updates + action.updates }]
  if (last?.kind === 'edit' && action.kind === 'edit' && last.parameter === action.parameter)
    return [...before, action]
  return [...script, action]
}

/** The part of a script from one update to another, with the edits before its first update left out or kept. */
export function partOf(script: Script, from: number, to: number, keepFirstEdits = false): Script {
  const part: Action[] = []
  let at = 0
  for (const action of script) {
    if (action.kind === 'edit') {
      if (at > from || (at === from && keepFirstEdits)) {
        if (at <= to) part.push(action)
      }
      continue
    }
    const updates = Math.min(at + action.updates, to) - Math.max(at, from)
    if (updates > 0) part.push({ ...action, updates })
    at += action.updates
  }
  return part
}
