/** Numbers by update: every one for exact answers, and a thinned curve of them for drawing. */
import { NumberList } from './number-list.ts'
import { ThinnedCurve, type Point } from './thinned-curve.ts'

export class Series {
  /** The update of the first number. */
  readonly first: number
  readonly #numbers: NumberList
  #curve: ThinnedCurve
  /** The curve's points, until it grows. */
  #points: readonly Point[] | undefined

  constructor(first: number, numbers = new NumberList(), curve = new ThinnedCurve(first)) {
    this.first = first
    this.#numbers = numbers
    this.#curve = curve
  }

  get length(): number {
    return this.#numbers.length
  }

  /** NaN where there is none. */
  at(update: number): number {
    return this.#numbers.at(update - this.first)
  }

  /** Takes these from an update on, instead of what was there. */
  putFrom(update: number, numbers: Float64Array): void {
    const place = update - this.first
    const grows = place === this.length
    this.#numbers.putFrom(place, numbers)
    if (!grows) this.#curve = new ThinnedCurve(this.first)
    for (const number of grows ? numbers : this.all()) this.#curve.push(number)
    this.#points = undefined
  }

  /** The same list as long as nothing is new: a kept run is drawn with every update of the present one. */
  points(): readonly Point[] {
    this.#points ??= this.#curve.points()
    return this.#points
  }

  all(): Float64Array {
    return this.#numbers.from(0)
  }

  copy(): Series {
    const numbers = new NumberList()
    numbers.putFrom(0, this.all())
    return new Series(this.first, numbers, this.#curve.copy())
  }
}
