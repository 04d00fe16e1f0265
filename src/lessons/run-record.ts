/** The record of a run as the page keeps it: every loss and accuracy for exact answers, thinned curves for drawing. */
import { NumberList } from './number-list.ts'
import { ThinnedCurve, type Point } from './thinned-curve.ts'
import type { Report } from './training-protocol.ts'

/** What a record takes from a report. */
export type Recorded = Pick<Report, 'first' | 'from' | 'losses' | 'accuracies' | 'comparison'>

/** Numbers by update, with their drawing. */
export class Series {
  readonly #first: number
  readonly #numbers = new NumberList()
  #curve: ThinnedCurve

  constructor(first: number) {
    this.#first = first
    this.#curve = new ThinnedCurve(first)
  }

  get length(): number {
    return this.#numbers.length
  }

  /** NaN where there is none. */
  at(update: number): number {
    return this.#numbers.at(update - this.#first)
  }

  /** Takes these from an update on, instead of what was there. */
  putFrom(update: number, numbers: Float64Array): void {
    const place = update - this.#first
    const grows = place === this.length
    this.#numbers.putFrom(place, numbers)
    if (!grows) this.#curve = new ThinnedCurve(this.#first)
    for (const number of grows ? numbers : this.#numbers.from(0)) this.#curve.push(number)
  }

  points(): Point[] {
    return this.#curve.points()
  }

  all(): Float64Array {
    return this.#numbers.from(0)
  }
}

export class RunRecord {
  /** The update of the start. */
  readonly first: number
  readonly losses: Series
  readonly accuracies: Series
  /** The losses of the same run without the slip; empty where there was none. */
  readonly comparison: Series

  constructor(first = 0) {
    this.first = first
    this.losses = new Series(first)
    this.accuracies = new Series(first)
    this.comparison = new Series(first)
  }

  get updates(): number {
    return this.first + this.losses.length - 1
  }

  /** The update with the lowest loss, the first of them if there are several. */
  get lowest(): number {
    let lowest = this.first
    for (let update = this.first; update <= this.updates; update++)
      if (this.losses.at(update) < this.losses.at(lowest)) lowest = update
    return lowest
  }

  copy(): RunRecord {
    const copy = new RunRecord(this.first)
    copy.losses.putFrom(this.first, this.losses.all())
    copy.accuracies.putFrom(this.first, this.accuracies.all())
    copy.comparison.putFrom(this.first, this.comparison.all())
    return copy
  }

  take({ from, losses, accuracies, comparison }: Recorded): void {
    this.losses.putFrom(from, losses)
    this.accuracies.putFrom(from, accuracies)
    if (comparison.length > 0) this.comparison.putFrom(from, comparison)
  }
}
