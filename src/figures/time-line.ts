/** Where the steps of a walkthrough stand on its time line: evenly above, and at their moments on the clock below. */

export interface TimeLine {
  acts: readonly ActMarks[]
  /** The ends of the whole, as the clock shows them. */
  from: string
  to: string
}

export interface ActMarks {
  /** Its number, from 1, and what it is called. */
  number: number
  title: string
  /** Index of the act's first step over all acts. */
  first: number
  /** The clock at its first and at its last step. */
  from: string
  to: string
  /** One for each step: what it does, and its place on the clock of the whole, from 0 to 1. */
  marks: readonly { kind: string; place: number }[]
}

interface StepPlaces {
  /** A line over the steps of each act. A title that its line has no room for is a number only. */
  titles: { text: string; x: number; to: number }[]
  marks: { step: number; kind: string; x: number; clockX: number }[]
}

/** Left free at both ends, in pixels. */
export const inset = 14
/** About the width of a letter, in pixels. */
const letter = 7

/** Acts side by side over a width in pixels; `alone`, an act has the whole clock for its own stretch. */
export function stepPlaces(acts: readonly ActMarks[], width: number, alone: boolean): StepPlaces {
  const first = acts[0]?.first ?? 0
  const all = acts.flatMap(({ marks }) => marks)
  const [start, end] = alone ? [all[0]?.place ?? 0, all.at(-1)?.place ?? 1] : [0, 1]
  const length = width - 2 * inset
  const pitch = length / Math.max(1, all.length - 1)
  return {
    titles: acts.map(({ number, title, first: from, marks }) => {
      const x = inset + pitch * (from - first)
      const isLong = pitch * marks.length > title.length * letter + 20
      return {
        text: isLong ? `${number} ${title}` : `${number}`,
        x: x - 5,
        to: x + pitch * (marks.length - 1) + 5,
      }
    }),
    marks: all.map(({ kind, place }, position) => ({
      step: first + position,
      kind,
      x: inset + pitch * position,
      // an act of one moment has no stretch to share out
      clockX: inset + ((place - start) / (end - start || 1)) * length,
    })),
  }
}
