/** Random numbers that agree with Python's and NumPy's, digit for digit, from the same seed. */
import { describe } from './describe.ts'
import { nextDouble, seedByArray, seedByWord, type Twister } from './twister.ts'

/** What the engine asks of a source of random numbers. */
export interface RandomSource {
  /** A number drawn evenly from [low, high). */
  uniform(low: number, high: number): number
}

/** Python's `random`: `random.seed(1337)` is `new PythonRandom(1337)`. */
export class PythonRandom implements RandomSource {
  #twister: Twister

  /** The seed is an integer; as in Python, its sign does not matter. */
  constructor(seed: number) {
    this.#twister = pythonTwister(seed)
  }

  /** Starts over, as `random.seed(seed)`. */
  seed(seed: number): void {
    this.#twister = pythonTwister(seed)
  }

  /** A double of [0, 1), as `random.random()`. */
  random(): number {
    return nextDouble(this.#twister)
  }

  /** As `random.uniform(low, high)`. */
  uniform(low: number, high: number): number {
    return low + (high - low) * this.random()
  }
}

/** NumPy's legacy `np.random`: `np.random.seed(1337)` is `new NumpyRandom(1337)`. */
export class NumpyRandom implements RandomSource {
  #twister: Twister
  /** The polar method makes normal numbers in pairs; the one not yet asked for waits here. */
  #waiting: number | undefined

  /** The seed is an integer of 32 bits. */
  constructor(seed: number) {
    this.#twister = numpyTwister(seed)
  }

  /** Starts over, as `np.random.seed(seed)`. */
  seed(seed: number): void {
    this.#twister = numpyTwister(seed)
    this.#waiting = undefined
  }

  /** A double of [0, 1), as `np.random.random()`. */
  random(): number {
    return nextDouble(this.#twister)
  }

  /** As `np.random.uniform(low, high)`. */
  uniform(low: number, high: number): number {
    return low + (high - low) * this.random()
  }

  /** Shuffles the list itself, as `np.random.shuffle`: from the top down, each item swaps with one not above it. */
  shuffle<Item>(items: Item[]): void {
    for (let top = items.length - 1; top > 0; top--) {
      const chosen = this.#integerUpTo(top)
      ;[items[top], items[chosen]] = [items[chosen] as Item, items[top] as Item]
    }
  }

  /** As `np.random.normal(mean, deviation)`. */
  normal(mean = 0, deviation = 1): number {
    return mean + deviation * this.#standardNormal()
  }

  /** Marsaglia's polar method: a point drawn within the unit circle gives two numbers, its second one first. */
  #standardNormal(): number {
    if (this.#waiting !== undefined) {
      const standard = this.#waiting
      this.#waiting = undefined
      return standard
    }
    for (;;) {
      const x = 2 * this.random() - 1
      const y = 2 * this.random() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      this.#waiting = scale * x
      return scale * y
    }
  }

  /** An integer of [0, max]: as many bits as max has, drawn again while they make a larger number. */
  #integerUpTo(max: number): number {
    const mask = 2 ** (32 - Math.clz32(max)) - 1
    for (;;) {
      const drawn = (this.#twister.next() & mask) >>> 0
      if (drawn <= max) return drawn
    }
  }
}

function pythonTwister(seed: number): Twister {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`PythonRandom needs an integer as its seed, got ${describe(seed)}`)
  return seedByArray(Math.abs(seed))
}

function numpyTwister(seed: number): Twister {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new RangeError(
      `NumpyRandom needs an integer from 0 to 4294967295 as its seed, got ${describe(seed)}`,
    )
  return seedByWord(seed)
}
