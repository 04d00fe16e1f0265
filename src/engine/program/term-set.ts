/** Sets of terms: a flag at each one's index, because a large graph has terms by the million. */
import type { Term } from './terms.ts'

export class TermSet {
  readonly #flags: Uint8Array

  /** Room for the first `size` terms; it has none of the later ones. */
  constructor(size: number) {
    this.#flags = new Uint8Array(size)
  }

  add({ index }: Term): void {
    this.#flags[index] = 1
  }

  has({ index }: Term): boolean {
    return this.#flags[index] === 1
  }
}
