/** What a key means in a graph: a step along its edges, a look elsewhere, or a press on the box that has the focus. */

/** A step along the flow of the drawing, against it, or to the side. */
export type Step = 'back' | 'on' | 'before' | 'after'

export type KeyAct =
  | { kind: 'walk'; step: Step }
  /** In pixels. */
  | { kind: 'pan'; x: number; y: number }
  | { kind: 'zoom'; factor: number }
  | { kind: 'fit' }
  | { kind: 'press' }

/** Where the drawing flows. */
export type Flow = 'right' | 'down'

const steps: Record<Flow, Record<string, Step>> = {
  right: { ArrowLeft: 'back', ArrowRight: 'on', ArrowUp: 'before', ArrowDown: 'after' },
  down: { ArrowUp: 'back', ArrowDown: 'on', ArrowLeft: 'before', ArrowRight: 'after' },
}
const pans: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: 48, y: 0 },
  ArrowRight: { x: -48, y: 0 },
  ArrowUp: { x: 0, y: 48 },
  ArrowDown: { x: 0, y: -48 },
}
const others: Record<string, KeyAct> = {
  '+': { kind: 'zoom', factor: 1.25 },
  '=': { kind: 'zoom', factor: 1.25 },
  '-': { kind: 'zoom', factor: 0.8 },
  '0': { kind: 'fit' },
  Enter: { kind: 'press' },
  ' ': { kind: 'press' },
}

/** Undefined for a key that means nothing here, or something to the browser. */
export function graphKey(
  {
    key,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  flow: Flow,
): KeyAct | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  const pan = shiftKey && pans[key]
  if (pan) return { kind: 'pan', ...pan }
  const step = steps[flow][key]
  return step ? { kind: 'walk', step } : others[key]
}
