/** Decision boundaries: which part of the plane is mapped, at which points, and where a map crosses a height. */
import type { Examples } from './datasets.ts'

/** The part of the plane that a map shows. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** All points of two inputs with some room around them, four wide for every three high. */
export function frameOf({ inputs }: Examples): Frame {
  const across = bounds(inputs.map(([x = 0]) => x))
  const up = bounds(inputs.map(([, y = 0]) => y))
  const unit = Math.max((across.high - across.low) / 4, (up.high - up.low) / 3) * 1.25
  return {
    left: across.middle - 2 * unit,
    right: across.middle + 2 * unit,
    bottom: up.middle - 1.5 * unit,
    top: up.middle + 1.5 * unit,
  }
}

/** The middle of each cell of a square grid over the frame, row by row from the top left, as a column for each input. */
export function gridOf({ left, right, bottom, top }: Frame, size: number): [Float64Array, Float64Array] {
  const x = new Float64Array(size * size)
  const y = new Float64Array(size * size)
  for (let place = 0; place < size * size; place++) {
    x[place] = left + (((place % size) + 0.5) / size) * (right - left)
    y[place] = top - ((Math.floor(place / size) + 0.5) / size) * (top - bottom)
  }
  return [x, y]
}

function bounds(numbers: readonly number[]): { low: number; high: number; middle: number } {
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  return { low, high, middle: (low + high) / 2 }
}
