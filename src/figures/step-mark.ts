/** The mark of a step on its time line: what it asks by its shape, what came of it by how full it is. */

/** What came of a step's question; undefined where a step asks nothing. */
export type Outcome = 'open' | 'right' | 'revealed' | undefined

const circle = 'M-4.5,0a4.5,4.5 0 1,1 9,0a4.5,4.5 0 1,1 -9,0z'
const square = 'M-4.5,-4.5h9v9h-9z'
/** By the even-odd rule, which leaves empty what is covered twice. */
const halfSquare = `${square}M-4.5,-4.5h9v9z`
const diamond = 'M0,-6L6,0L0,6L-6,0z'
/** Twice, a little apart: the line alone is thinner than the outlines look. */
const bar = 'M-0.3,-5V5M0.3,-5V5'

/** An SVG path about the origin. An answer that was shown was not found: its square is only half full. */
export function stepMark(kind: string, outcome?: Outcome): string {
  if (kind === 'set') return outcome === 'revealed' ? halfSquare : square
  return kind === 'local' ? circle : kind === 'check' ? diamond : bar
}
