/** Contours: where a grid of heights crosses one of them, as short straight lines (marching squares). */

/** From x, y to x, y, in cells from the top left; the height of a cell stands in its middle. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

export function contour(heights: Float64Array, size: number, at: number): Segment[] {
  const segments: Segment[] = []
  const height = (x: number, y: number): number => (heights[y * size + x] ?? Number.NaN) - at
  const isAbove = (place: number): boolean => (heights[place] ?? Number.NaN) > at
  for (let y = 0; y + 1 < size; y++)
    for (let x = 0; x + 1 < size; x++) {
      const place = y * size + x
      const above = isAbove(place)
      // most cells lie on one side
      if (
        isAbove(place + 1) === above &&
        isAbove(place + size) === above &&
        isAbove(place + size + 1) === above
      )
        continue
      const corners = [height(x, y), height(x + 1, y), height(x + 1, y + 1), height(x, y + 1)] as const
      // beside what is not a number there is no telling where
      if (!corners.every(Number.isFinite)) continue
      const crossings = crossingsOf(corners).map(([dx, dy]) => [x + 0.5 + dx, y + 0.5 + dy] as const)
      // two crossings are one line; four, at a saddle, are two
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [from, to] = [crossings[i], crossings[i + 1]]
        if (from && to) segments.push([...from, ...to])
      }
    }
  return segments
}

/** Whether the heights cross this one anywhere. */
export function crosses(heights: Float64Array, at: number): boolean {
  return heights.some((height) => height > at) && heights.some((height) => height <= at)
}

/** The contour as the path of a drawing so wide and so high that the grid covers it. */
export function contourPath(heights: Float64Array, at: number, width: number, height: number): string {
  const size = Math.sqrt(heights.length)
  const place = (x: number, y: number) =>
    `${((x / size) * width).toFixed(1)},${((y / size) * height).toFixed(1)}`
  return contour(heights, size, at)
    .map(([x1, y1, x2, y2]) => `M${place(x1, y1)}L${place(x2, y2)}`)
    .join('')
}

/** Where the edges of a unit square cross 0, clockwise from the top edge, its corners clockwise from the top left. */
function crossingsOf([a, b, c, d]: readonly [number, number, number, number]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  if (a > 0 !== b > 0) found.push([a / (a - b), 0])
  if (b > 0 !== c > 0) found.push([1, b / (b - c)])
  if (c > 0 !== d > 0) found.push([1 - c / (c - d), 1])
  if (d > 0 !== a > 0) found.push([0, 1 - d / (d - a)])
  return found
}
