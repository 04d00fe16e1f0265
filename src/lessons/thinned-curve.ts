/** A curve over whole numbers thinned for drawing: however long it grows, a few hundred points keep its outline. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** The lowest and the highest point of a part of the curve. */
interface Stretch {
  low: Point
  high: Point
}

/** Heights one after the other from some x on, of which it keeps the lowest and the highest of each stretch of equal length. */
export class ThinnedCurve {
  /** The x of the first height. */
  readonly #first: number
  readonly #mostStretches: number
  #stretches: Stretch[] = []
  /** How many heights one stretch holds; it doubles when there are too many stretches. */
  #width = 1
  #last: Point | undefined

  constructor(first = 0, mostStretches = 400) {
    this.#first = first
    this.#mostStretches = mostStretches
  }

  get length(): number {
    return this.#last === undefined ? 0 : this.#last.x - this.#first + 1
  }

  push(y: number): void {
    const stretch = this.#stretches[Math.floor(this.length / this.#width)]
    const point = { x: this.#first + this.length, y }
    this.#last = point
    if (stretch === undefined) this.#stretches.push({ low: point, high: point })
    else take(stretch, { low: point, high: point })
    if (this.#stretches.length > this.#mostStretches) this.#halve()
  }

  /** In order, with the last one always among them. */
  points(): Point[] {
    const points = this.#stretches.flatMap(({ low, high }) =>
      low === high ? [low] : low.x < high.x ? [low, high] : [high, low],
    )
    if (this.#last && points.at(-1) !== this.#last) points.push(this.#last)
    return points
  }

  copy(): ThinnedCurve {
    const copy = new ThinnedCurve(this.#first, this.#mostStretches)
    copy.#stretches = this.#stretches.map((stretch) => ({ ...stretch }))
    copy.#width = this.#width
    copy.#last = this.#last
    return copy
  }

  #halve(): void {
    const halved: Stretch[] = []
    this.#stretches.forEach((stretch, i) => {
      const before = halved[i >> 1]
      if (before === undefined) halved.push(stretch)
      else take(before, stretch)
    })
    this.#stretches = halved
    this.#width *= 2
  }
}

function take(stretch: Stretch, other: Stretch): void {
  // written so that any number takes the place of NaN
  if (!(stretch.low.y <= other.low.y) && !Number.isNaN(other.low.y)) stretch.low = other.low
  if (!(stretch.high.y >= other.high.y) && !Number.isNaN(other.high.y)) stretch.high = other.high
}
