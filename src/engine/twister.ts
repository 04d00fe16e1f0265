/** The Mersenne Twister under Python's and NumPy's random numbers: how each seeds it, and how both draw a double. */
import { mersenne, mersenneFromState } from 'pure-rand/generator/mersenne'

/** A generator in some state; `next` gives 32 random bits as a signed integer. */
export interface Twister {
  next(): number
}

const stateWords = 624

/** Seeds with one 32-bit word, as NumPy's legacy generator does (Knuth's fill of the state). */
export function seedByWord(seed: number): Twister {
  return mersenne(seed)
}

/** Seeds with an integer of up to 53 bits, as Python does: its 32-bit words, lowest first, stirred into the state. */
export function seedByArray(seed: number): Twister {
  const key = seed < 2 ** 32 ? [seed] : [seed % 2 ** 32, Math.floor(seed / 2 ** 32)]
  const state = knuthFill(19650218)
  let at = 0
  let previous = state[at] ?? 0
  const stir = (multiplier: number, addend: number): void => {
    const mixed = Math.imul(previous ^ (previous >>> 30), multiplier)
    previous = state[at] = ((state[at] ?? 0) ^ mixed) + addend
  }
  const advance = (): number => (at = (at % (stateWords - 1)) + 1)

  for (let round = 0; round < stateWords; round++) {
    const turn = round % key.length
    advance()
    stir(1664525, (key[turn] ?? 0) + turn)
  }
  for (let round = 1; round < stateWords; round++) stir(1566083941, -advance())
  state[0] = 0x80000000

  // pure-rand twists one word after each output, where the reference twists all before the first: draw them once
  const twister = mersenneFromState([0, ...state])
  for (let word = 0; word < stateWords; word++) twister.next()
  return twister
}

/** The next double of [0, 1): 27 bits of one draw and 26 of another. */
export function nextDouble(twister: Twister): number {
  const high = twister.next() >>> 5
  const low = twister.next() >>> 6
  return (high * 2 ** 26 + low) / 2 ** 53
}

function knuthFill(seed: number): Int32Array {
  let previous = seed
  return Int32Array.from({ length: stateWords }, (_, i) => {
    if (i > 0) previous = Math.imul(previous ^ (previous >>> 30), 1812433253) + i
    return previous
  })
}
