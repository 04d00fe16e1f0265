/** Where a program keeps the numbers that are the same for all examples: parameters, then gradients, then the rest. */
import type { Term } from './terms.ts'

export class Numbers {
  /** How many parameters there are; gradient i is at place parameters + i. */
  readonly parameters: number
  /** What one example counts in the loss. */
  readonly share: number
  /** How many examples there are. */
  readonly count: number
  readonly loss: number
  readonly constants: { readonly place: number; readonly value: number }[] = []
  /** How many places there are. */
  size: number
  readonly #constants = new Map<number | '-0', number>()
  /** By the index of the term. */
  readonly #places: (number | undefined)[]

  /** `terms` is how many there are; for more it takes more room as it needs it. */
  constructor(parameters: number, terms = 0) {
    this.#places = new Array<number | undefined>(terms).fill(undefined)
    this.parameters = parameters
    this.share = 2 * parameters
    this.count = this.share + 1
    this.loss = this.share + 2
    this.size = this.share + 3
  }

  /** The place of a term, a new one for a term not met before. */
  of(term: Term): number {
    if (term.kind === 'parameter') return term.place
    if (term.kind === 'share') return this.share
    if (term.kind === 'count') return this.count
    const known = this.#places[term.index]
    if (known !== undefined) return known
    const place = term.kind === 'constant' ? this.#constant(term.value) : this.size++
    this.#places[term.index] = place
    return place
  }

  /** Gives a term that is computed, and has no place yet, this one; says whether it could. */
  claim(term: Term, place: number): boolean {
    if (term.operands.length === 0 || this.#places[term.index] !== undefined) return false
    this.#places[term.index] = place
    return true
  }

  /** Equal constants share a place; not 0 and −0, whose reciprocals differ. */
  #constant(value: number): number {
    const key = Object.is(value, -0) ? '-0' : value
    const known = this.#constants.get(key)
    if (known !== undefined) return known
    const place = this.size++
    this.#constants.set(key, place)
    this.constants.push({ place, value })
    return place
  }
}
