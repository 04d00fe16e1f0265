/** The bytes of WebAssembly's binary format: numbers, lists, and the instructions that we use, by their names. */

/** A whole number from 0, in LEB128: seven bits a byte, the lowest first, the eighth says that there are more. */
export function unsigned(number: number): number[] {
  if (number !== number >>> 0) throw new RangeError(`unsigned needs a whole number of 32 bits, got ${number}`)
  const bytes: number[] = []
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128)
  return [...bytes, number]
}

/** A whole number with a sign, in LEB128; the last byte's second highest bit is the sign. */
function signed(number: number): number[] {
  if (number !== (number | 0)) throw new RangeError(`signed needs a whole number of 32 bits, got ${number}`)
  const bytes: number[] = []
  for (; number < -64 || number > 63; number >>= 7) bytes.push((number & 127) | 128)
  return [...bytes, number & 127]
}

export function double(number: number): number[] {
  return [...new Uint8Array(new Float64Array([number]).buffer)]
}

/** How many items, and the items. */
export function list(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()]
}

export function text(letters: string): number[] {
  return list([...letters].map((letter) => [letter.charCodeAt(0)]))
}

/** Something with its length before it: a section, or a function. */
export function sized(bytes: readonly number[]): number[] {
  return unsigned(bytes.length).concat(bytes)
}

/** The types of numbers: an address, a double, and two doubles that are computed with as one. */
export const types = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const

const simd = (opcode: number): readonly number[] => [0xfd, ...unsigned(opcode)]

export const i32 = {
  const: (number: number) => [0x41, ...signed(number)],
  add: [0x6a],
  sub: [0x6b],
  lessThan: [0x49],
  isZero: [0x45],
  and: [0x71],
} as const

export const local = {
  get: (index: number) => [0x20, ...unsigned(index)],
  set: (index: number) => [0x21, ...unsigned(index)],
  tee: (index: number) => [0x22, ...unsigned(index)],
} as const

/** What stands in a block is left where `leave` finds something else than 0. */
export const block = { start: [0x02, 0x40], leave: [0x0d, 0], end: [0x0b] } as const
/** A loop runs again where `again` finds something else than 0. */
export const loop = { start: [0x03, 0x40], again: [0x0d, 0], end: [0x0b] } as const
export const call = (index: number): number[] => [0x10, ...unsigned(index)]
export const end = [0x0b] as const

// Loads and stores take an address from the stack and add a fixed one. Both doubles and pairs lie at multiples of 8.

export const f64 = {
  const: (number: number) => [0x44, ...double(number)],
  load: (address: number) => [0x2b, 3, ...unsigned(address)],
  store: (address: number) => [0x39, 3, ...unsigned(address)],
  add: [0xa0],
  mul: [0xa2],
} as const

/** Two doubles at a time. */
export const f64x2 = {
  const: (number: number) => [...simd(0x0c), ...double(number), ...double(number)],
  load: (address: number) => [...simd(0x00), 3, ...unsigned(address)],
  /** One double, and 0. */
  loadOne: (address: number) => [...simd(0x5d), 3, ...unsigned(address)],
  /** One double, twice. */
  loadSplat: (address: number) => [...simd(0x0a), 3, ...unsigned(address)],
  store: (address: number) => [...simd(0x0b), 3, ...unsigned(address)],
  splat: simd(0x14),
  extract: (lane: 0 | 1) => [...simd(0x21), lane],
  replace: (lane: 0 | 1) => [...simd(0x22), lane],
  greater: simd(0x4a),
  and: simd(0x4e),
  or: simd(0x50),
  abs: simd(0xec),
  neg: simd(0xed),
  sqrt: simd(0xef),
  add: simd(0xf0),
  sub: simd(0xf1),
  mul: simd(0xf2),
  div: simd(0xf3),
  /** The first times the second, and the third added, rounded once or twice as the processor can. */
  multiplyAdd: simd(0x107),
  /** The second where it is smaller, else the first: so the first also where either is not a number. */
  pmin: simd(0xf6),
  /** The second where it is larger, else the first. */
  pmax: simd(0xf7),
} as const

/** Two whole numbers of 64 bits at a time. */
export const i64x2 = {
  shiftLeft: simd(0xcb),
  shiftRight: simd(0xcc),
  add: simd(0xce),
  sub: simd(0xd1),
} as const
