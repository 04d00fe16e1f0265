/** The pixels of a decision map: its side of 0 by hue and hatching, its distance from 0 by strength. */
import type { Rgb } from './output-pixels.ts'

/** Scores at least this far from 0 have the full strength. */
const full = 2
const faintest = 30
const strongest = 140

/** How opaque a score is painted, 0 to 255; not a number where the score is none. */
export function strengthOf(score: number): number {
  return faintest + (strongest - faintest) * Math.min(1, Math.abs(score) / full)
}

/** The stripes of the side below 0, along the diagonal: so wide, so far from one to the next, and so much fainter. */
export const hatch = { width: 2, distance: 8, share: 0.4 }

/**
 * Paints over all pixels of a picture. The scores are those of a square grid, row by row from the top left, and are
 * smoothed between its cells. The side below 0 is hatched, so that it is seen without its colour; where the score is not
 * a number the map is clear.
 */
export function paintDecision(
  { data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
  scores: Float64Array,
  { positive, negative }: { positive: Rgb; negative: Rgb },
): void {
  const size = Math.sqrt(scores.length)
  const columns = places(width, size)
  const rows = places(height, size)
  const row = new Float64Array(size)
  for (let y = 0, place = 0; y < height; y++) {
    const above = (rows.cell[y] ?? 0) * size
    const down = rows.share[y] ?? 0
    for (let cell = 0; cell < size; cell++)
      row[cell] = (scores[above + cell] ?? 0) * (1 - down) + (scores[above + size + cell] ?? 0) * down
    for (let x = 0; x < width; x++, place += 4) {
      const column = columns.cell[x] ?? 0
      const right = columns.share[x] ?? 0
      const score = (row[column] ?? 0) * (1 - right) + (row[column + 1] ?? 0) * right
      const colour = score > 0 ? positive : negative
      const isStripe = score <= 0 && (x + y) % hatch.distance < hatch.width
      data[place] = colour[0]
      data[place + 1] = colour[1]
      data[place + 2] = colour[2]
      // of what is not a number it makes 0
      data[place + 3] = strengthOf(score) * (isStripe ? hatch.share : 1)
    }
  }
}

/** For each pixel in a row of so many: the cell whose middle lies before it, and how far it is on its way to the next. */
function places(pixels: number, cells: number): { cell: Uint16Array; share: Float64Array } {
  const cell = new Uint16Array(pixels)
  const share = new Float64Array(pixels)
  for (let i = 0; i < pixels; i++) {
    const at = Math.min(cells - 1, Math.max(0, ((i + 0.5) / pixels) * cells - 0.5))
    cell[i] = Math.min(cells - 2, Math.floor(at))
    share[i] = at - (cell[i] ?? 0)
  }
  return { cell, share }
}
