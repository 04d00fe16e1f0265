/** The record of a run as the page keeps it: every loss and accuracy, and what is worth telling of them. */
import { LossFacts } from './loss-facts.ts'
import { Series } from './series.ts'
import type { Report } from './training-protocol.ts'

/** What a record takes from a report. */
export type Recorded = Pick<Report, 'first' | 'from' | 'losses' | 'accuracies' | 'comparison'>

export class RunRecord {
  /** The update of the start. */
  readonly first: number
  readonly losses: Series
  readonly accuracies: Series
  /** The losses of the same run without the slip; empty where there was none. */
  readonly comparison: Series
  #facts: LossFacts

  constructor(
    first = 0,
    losses = new Series(first),
    accuracies = new Series(first),
    comparison = new Series(first),
    facts = new LossFacts(first),
  ) {
    this.first = first
    this.losses = losses
    this.accuracies = accuracies
    this.comparison = comparison
    this.#facts = facts
  }

  get updates(): number {
    return this.first + this.losses.length - 1
  }

  get facts(): Pick<LossFacts, 'lowest' | 'rises' | 'largestRise'> {
    return this.#facts
  }

  /** As it is now, to be kept while this one goes on. */
  copy(): RunRecord {
    const { first, losses, accuracies, comparison } = this
    return new RunRecord(first, losses.copy(), accuracies.copy(), comparison.copy(), this.#facts.copy())
  }

  take({ from, losses, accuracies, comparison }: Recorded): void {
    const grows = from === this.updates + 1
    this.losses.putFrom(from, losses)
    this.accuracies.putFrom(from, accuracies)
    if (comparison.length > 0) this.comparison.putFrom(from, comparison)
    if (!grows) this.#facts = new LossFacts(this.first)
    for (const loss of grows ? losses : this.losses.all()) this.#facts.push(loss)
  }
}
