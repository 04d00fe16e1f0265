/** The Value inspector's state in a link: `3,a + b`, the step from 1 and the line. */

export interface InspectorState {
  line: string
  /** From 0. */
  index: number
}

export function writeInspectorState({ line, index }: InspectorState): string {
  return `${index + 1},${line}`
}

/** Undefined for a text that no figure wrote. Whether there is such a line and such a step, the line itself must say. */
export function readInspectorState(text: string): InspectorState | undefined {
  const [, step, line] = /^([1-9]\d{0,2}),(.+)$/.exec(text) ?? []
  return step === undefined || line === undefined ? undefined : { line, index: Number(step) - 1 }
}
