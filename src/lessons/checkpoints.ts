/** Checkpoints: the state of a training at some of its updates, so that any other is found by a few updates from one. */

export interface Checkpoint {
  readonly update: number
  readonly parameters: Float64Array
  /** What has piled up in the gradients so far. */
  readonly piled: Float64Array
}

/** At most 64 at equal distances; the distance doubles as the training grows. */
export class Checkpoints {
  #kept: Checkpoint[] = []
  #distance = 1

  /** Whether this update is one to keep. */
  wants(update: number): boolean {
    return update % this.#distance === 0
  }

  keep(checkpoint: Checkpoint): void {
    this.forgetFrom(checkpoint.update)
    this.#kept.push(checkpoint)
    if (this.#kept.length <= 64) return
    this.#distance *= 2
    this.#kept = this.#kept.filter(({ update }) => this.wants(update))
  }

  /** The last one that is not after `update`. */
  before(update: number): Checkpoint | undefined {
    return this.#kept.findLast((checkpoint) => checkpoint.update <= update)
  }

  /** After a way back, what came later is no longer true. */
  forgetFrom(update: number): void {
    this.#kept = this.#kept.filter((checkpoint) => checkpoint.update < update)
  }
}
