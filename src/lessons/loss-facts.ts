/** What is worth telling of a run's losses, found as they come: after a million of them it is too late to look again. */
export class LossFacts {
  /** The update with the lowest loss, the first of them if there are several. */
  lowest: number
  /** How many updates made the loss rise. */
  rises = 0
  /** The one that made it rise most; undefined where it never rose. */
  largestRise: number | undefined
  #update: number
  #loss = Number.NaN
  #lowestLoss = Number.NaN
  #rise = 0

  /** `first` is the update of the first loss to come. */
  constructor(first: number) {
    this.lowest = first
    this.#update = first - 1
  }

  push(loss: number): void {
    this.#update++
    const rise = loss - this.#loss
    if (rise > 0) this.rises++
    if (rise > this.#rise) {
      this.#rise = rise
      this.largestRise = this.#update
    }
    if (loss < this.#lowestLoss || Number.isNaN(this.#lowestLoss)) {
      this.#lowestLoss = loss
      if (!Number.isNaN(loss)) this.lowest = this.#update
    }
    this.#loss = loss
  }
  copy(): LossFacts {
    const copy = new LossFacts(this.#update + 1)
    copy.lowest = this.lowest
    copy.rises = this.rises
    copy.largestRise = this.largestRise
    copy.#loss = this.#loss
    copy.#lowestLoss = this.#lowestLoss
    copy.#rise = this.#rise
    return copy
  }
}
