/** The objects at one step of an inspected line: who points to each, and what stands on it by then. */
import type { Inspection, InspectionStep } from './inspection.ts'
import { tupleText } from './tuple-text.ts'

export interface ObjectCard {
  /** From 1. */
  object: number
  title: string
  /** Outside of any method. */
  names: string[]
  /** The names of the running method: self, other. */
  roles: string[]
  state: 'not made' | 'empty' | 'complete'
  /** The number it holds once it is complete. */
  data: number
  /** As Python prints them; those with an underscore are internal. */
  attributes: { name: string; text: string }[]
}

/** A card for every object of the line, in the order they are made, those to come too. */
export function objectCards({ objects }: Inspection, step: InspectionStep): ObjectCard[] {
  const locals = step.frames.at(-1)?.locals ?? []
  return objects.map(({ data, dataText, label, prev, op }, index) => {
    const object = index + 1
    return {
      object,
      title: `object ${object}`,
      names: Object.entries(step.names).flatMap(([name, each]) => (each === object ? name : [])),
      roles: locals.flatMap((local) => (local.object === object ? local.name : [])),
      state: object > step.made ? 'not made' : object > step.filled ? 'empty' : 'complete',
      data,
      attributes: [
        { name: 'data', text: dataText },
        // no line of the figure runs a backward pass
        { name: 'grad', text: '0.0' },
        { name: 'label', text: `'${label}'` },
        { name: '_prev', text: tupleText(prev) },
        { name: '_op', text: `'${op}'` },
        // as its full text, <function Value.__init__.<locals>.<lambda>>, no card could hold it
        { name: '_backward', text: 'function' },
      ],
    }
  })
}
