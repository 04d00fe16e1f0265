/** exp, tanh and sigmoid for two doubles at once, which WebAssembly has no instructions for. */
import { call, end, f64x2, i32, i64x2, list, local, types } from './bytes.ts'

// eˣ is 2ⁿ·eʳ for the whole n that is nearest to x/ln 2, which leaves |r| ≤ ln 2 / 2. There eʳ − 1 = r + r²/2! + r³/3! …
// is as exact as a double after r¹³/13!. ln 2 is taken off in two parts, the first with so few digits that n times it
// is exact.
const lastTerm = 13

/**
 * 1.5·2⁵²: doubles of this size have no digits after the point. So adding it rounds to a whole number, and that is what
 * the last bits of the sum then say.
 */
const rounder = 1.5 * 2 ** 52

const terms = Array.from({ length: lastTerm + 1 }, (_, i) => 1 / factorial(i))

/** What the functions compute with. It is kept in memory: to load it takes an engine one step, to make it up three. */
export const coefficients = [
  1.4426950408889634,
  0.6931471803691238,
  1.9082149292705877e-10,
  rounder,
  22,
  -0,
  ...terms,
] as const

/** The instructions that load the coefficients, by their address. */
export function loads(address: number) {
  const load = (i: number): number[] => [...i32.const(0), ...f64x2.loadSplat(address + 8 * i)]
  return {
    log2OfE: load(0),
    ln2High: load(1),
    ln2Low: load(2),
    rounder: load(3),
    largest: load(4),
    signBit: load(5),
    one: load(6),
    term: (i: number) => load(6 + i),
  }
}

function factorial(of: number): number {
  return of < 2 ? 1 : of * factorial(of - 1)
}

const [argument, n, r, square, p, shifted, x] = [0, 1, 2, 3, 4, 5, 6] as const
const locals = list([[6, types.v128]])

/** Leaves n in its local and eʳ − 1 in that of p, for the x in the argument's local. */
function reduce(address: number): number[] {
  const { log2OfE, ln2High, ln2Low, rounder, term } = loads(address)
  /** 1/from! + r²/(from + 2)! + r⁴/(from + 4)! … */
  const everySecond = (from: number): number[] => {
    const count = Math.floor((lastTerm - from) / 2)
    const rest = Array.from({ length: count }, (_, i) => from + 2 * (count - 1 - i))
    return [
      ...term(from + 2 * count),
      ...rest.flatMap((i) => [...local.get(square), ...f64x2.mul, ...term(i), ...f64x2.add]),
    ]
  }
  return [
    [...local.get(argument), ...log2OfE, ...f64x2.mul, ...rounder, ...f64x2.add, ...local.tee(shifted)],
    [...rounder, ...f64x2.sub, ...local.set(n)],
    [...local.get(argument), ...local.get(n), ...ln2High, ...f64x2.mul, ...f64x2.sub],
    [...local.get(n), ...ln2Low, ...f64x2.mul, ...f64x2.sub, ...local.tee(r)],
    [...local.get(r), ...f64x2.mul, ...local.set(square)],
    // even and odd powers by themselves, which a processor can compute at the same time
    [...everySecond(2), ...everySecond(3), ...local.get(r), ...f64x2.mul, ...f64x2.add],
    [...local.get(square), ...f64x2.mul, ...local.get(r), ...f64x2.add, ...local.set(p)],
  ].flat()
}

/** 2 to the whole number in the last bits on the stack: a double with that exponent, and no digits behind the 1. */
function twoToThe(address: number): number[] {
  return [...i32.const(52), ...i64x2.shiftLeft, ...loads(address).one, ...i64x2.add]
}

/** The body of eˣ. 2ⁿ is multiplied in in two halves, because n may be beyond what one double can hold. */
export function exp(address: number): number[] {
  const { one, rounder } = loads(address)
  const [whole, half] = [shifted, n]
  return [
    ...locals,
    // beyond these eˣ is infinite or 0 anyway
    ...[...local.get(argument), ...f64x2.const(710), ...f64x2.pmin, ...f64x2.const(-746), ...f64x2.pmax],
    ...[...local.set(argument), ...reduce(address)],
    ...[...local.get(shifted), ...rounder, ...i64x2.sub, ...local.tee(whole)],
    ...[...i32.const(1), ...i64x2.shiftRight, ...local.set(half)],
    ...[...one, ...local.get(p), ...f64x2.add],
    ...[...local.get(half), ...twoToThe(address), ...f64x2.mul],
    ...[...local.get(whole), ...local.get(half), ...i64x2.sub, ...twoToThe(address), ...f64x2.mul],
    ...end,
  ]
}

/** The body of tanh x = (e²ˣ − 1) / (e²ˣ + 1), for |x| and then with the sign of x; from 22 on it is 1. */
export function tanh(address: number): number[] {
  const { one, largest, signBit } = loads(address)
  const power = n
  return [
    ...locals,
    ...[
      ...local.get(argument),
      ...local.tee(x),
      ...f64x2.abs,
      ...largest,
      ...f64x2.pmin,
      ...local.tee(argument),
    ],
    ...[...local.get(argument), ...f64x2.add, ...local.set(argument), ...reduce(address)],
    // e²ˣ − 1 = 2ⁿ·p + (2ⁿ − 1), which keeps the digits of a small x
    ...[...local.get(shifted), ...twoToThe(address), ...local.tee(power), ...local.get(p), ...f64x2.mul],
    ...[...local.get(power), ...one, ...f64x2.sub, ...f64x2.add, ...local.tee(p)],
    ...[...local.get(p), ...one, ...one, ...f64x2.add, ...f64x2.add, ...f64x2.div],
    ...[...local.get(x), ...signBit, ...f64x2.and, ...f64x2.or],
    ...end,
  ]
}

/** The body of σ(x) = 1/(1 + e⁻ˣ), from the index of exp. */
export const sigmoid = (expIndex: number): number[] => [
  ...list([]),
  ...[...f64x2.const(1), ...f64x2.const(1), ...local.get(argument), ...f64x2.neg, ...call(expIndex)],
  ...[...f64x2.add, ...f64x2.div],
  ...end,
]
