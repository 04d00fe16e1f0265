/** A list of numbers that grows by millions without a box for each. */
export class NumberList {
  #numbers = new Float64Array(256)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** NaN where there is none. */
  at(place: number): number {
    return place < this.#length ? (this.#numbers[place] ?? Number.NaN) : Number.NaN
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#makeRoom(this.#length + 1)
    this.#numbers[this.#length++] = number
  }

  /** Puts these from `place` on, over what was there, and ends with them. */
  putFrom(place: number, numbers: Float64Array): void {
    this.#makeRoom(place + numbers.length)
    this.#numbers.set(numbers, place)
    this.#length = place + numbers.length
  }

  /** A copy of what stands from `place` on. */
  from(place: number): Float64Array {
    return this.#numbers.slice(place, this.#length)
  }

  truncate(length: number): void {
    this.#length = Math.min(this.#length, length)
  }

  #makeRoom(length: number): void {
    if (length <= this.#numbers.length) return
    const larger = new Float64Array(Math.max(length, 2 * this.#numbers.length))
    larger.set(this.#numbers.subarray(0, this.#length))
    this.#numbers = larger
  }
}
