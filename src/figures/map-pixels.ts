/** The pixels of a decision map: its side of 0 by hue and hatching, its distance from 0 by strength. */
import type { Rgb } from './output-map.ts'

/** Scores at least this far from 0 have the full strength. */
const full = 2
const faintest = 30
const strongest = 140

/**
 * The scores are those of a square grid, row by row from the top left, and are smoothed between its cells; the pixels are
 * as an `ImageData` takes them. The side below 0 is hatched, so that it is seen without its colour; where the score is
 * not a number the map stays clear.
 */
export function mapPixels(
  scores: Float64Array,
  width: number,
  height: number,
  { positive, negative }: { positive: Rgb; negative: Rgb },
): Uint8ClampedArray<ArrayBuffer> {
  const size = Math.sqrt(scores.length)
  const pixels = new Uint8ClampedArray(4 * width * height)
  const columns = places(width, size)
  const rows = places(height, size)
  for (let y = 0; y < height; y++) {
    const row = rows.cell[y] ?? 0
    const down = rows.share[y] ?? 0
    for (let x = 0; x < width; x++) {
      const column = columns.cell[x] ?? 0
      const right = columns.share[x] ?? 0
      const at = row * size + column
      const above = (scores[at] ?? 0) * (1 - right) + (scores[at + 1] ?? 0) * right
      const below = (scores[at + size] ?? 0) * (1 - right) + (scores[at + size + 1] ?? 0) * right
      const score = above * (1 - down) + below * down
      const place = 4 * (y * width + x)
      const colour = score > 0 ? positive : negative
      pixels[place] = colour[0]
      pixels[place + 1] = colour[1]
      pixels[place + 2] = colour[2]
      const strength = faintest + (strongest - faintest) * Math.min(1, Math.abs(score) / full)
      const isStripe = score <= 0 && (x + y) % 8 < 2
      pixels[place + 3] = isStripe ? strength * 0.4 : strength
    }
  }
  return pixels
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
