/** exp, tanh and sigmoid for two doubles at once, which WebAssembly has no instructions for. */
import { call, end, f64x2, i32, i64x2, list, local, types } from './bytes.ts'

// eˣ is 2ⁿ·eʳ for the whole n that is nearest to x/ln 2, which leaves |r| ≤ ln 2 / 2. There eʳ − 1 = r + r²/2! + r³/3! …
// is as exact as a double after r¹³/13!. ln 2 is taken off in two parts, the first with so few digits that n times it
// is exact.
const log2OfE = 1.4426950408889634
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const lastTerm = 13

/** What the functions multiply by and add: it has to be in memory, because an engine loads a number in less time than it makes one. */
export const coefficients = [
  log2OfE,
  ln2High,
  ln2Low,
  ...Array.from({ length: lastTerm + 1 }, (_, term) => 1 / factorial(term)),
] as const
const ofTerms = 3

const [argument, n, r, p, power] = [0, 1, 2, 3, 4] as const
const locals = [[4, types.v128]] as const

/** Leaves n in its local and eʳ − 1 in that of p, for the x in the argument's local and the address of the coefficients. */
function reduce(address: number): number[] {
  const coefficient = (i: number): number[] => [...i32.const(0), ...f64x2.loadSplat(address + 8 * i)]
  const term = (i: number): number[] => coefficient(ofTerms + i)
  return [
    [...local.get(argument), ...coefficient(0), ...f64x2.mul, ...f64x2.nearest, ...local.set(n)],
    [...local.get(argument), ...local.get(n), ...coefficient(1), ...f64x2.mul, ...f64x2.sub],
    [...local.get(n), ...coefficient(2), ...f64x2.mul, ...f64x2.sub, ...local.set(r)],
    term(lastTerm),
    ...Array.from({ length: lastTerm - 2 }, (_, i) => [
      ...[...local.get(r), ...f64x2.mul, ...term(lastTerm - 1 - i), ...f64x2.add],
    ]),
    [...local.get(r), ...local.get(r), ...f64x2.mul, ...f64x2.mul, ...local.get(r), ...f64x2.add],
    local.set(p),
  ].flat()
}

function factorial(of: number): number {
  return of < 2 ? 1 : of * factorial(of - 1)
}

/** 2 to the whole number on the stack, which is the double with that exponent and no digits. */
const twoToThe = [...i64x2.const(1023), ...i64x2.add, ...i32.const(52), ...i64x2.shiftLeft]

/** The body of eˣ. 2ⁿ is multiplied in in two halves, because n may be beyond what one double can hold. */
export const exp = (address: number): number[] => [
  ...list(locals.map((each) => [...each])),
  // beyond these eˣ is infinite or 0 anyway
  ...[...local.get(argument), ...f64x2.const(710), ...f64x2.min, ...f64x2.const(-746), ...f64x2.max],
  ...[...local.set(argument), ...reduce(address)],
  ...[
    ...local.get(n),
    ...i64x2.fromDoubles,
    ...local.tee(n),
    ...i32.const(1),
    ...i64x2.shiftRight,
    ...local.set(power),
  ],
  ...[...f64x2.const(1), ...local.get(p), ...f64x2.add],
  ...[...local.get(power), ...twoToThe, ...f64x2.mul],
  ...[...local.get(n), ...local.get(power), ...i64x2.sub, ...twoToThe, ...f64x2.mul],
  ...end,
]

/** The body of tanh x = (e²ˣ − 1) / (e²ˣ + 1), for |x| and then with the sign of x; from 22 on it is 1. */
export const tanh = (address: number): number[] => [
  ...list([[5, types.v128]]),
  ...[...local.get(argument), ...local.set(5)],
  ...[...local.get(argument), ...f64x2.abs, ...f64x2.const(22), ...f64x2.min, ...local.tee(argument)],
  ...[...local.get(argument), ...f64x2.add, ...local.set(argument), ...reduce(address)],
  // e²ˣ − 1 = 2ⁿ·p + (2ⁿ − 1), which keeps the digits of a small x
  ...[...local.get(n), ...i64x2.fromDoubles, ...twoToThe, ...local.tee(power), ...local.get(p), ...f64x2.mul],
  ...[...local.get(power), ...f64x2.const(1), ...f64x2.sub, ...f64x2.add, ...local.tee(p)],
  ...[...local.get(p), ...f64x2.const(2), ...f64x2.add, ...f64x2.div],
  ...[...local.get(5), ...f64x2.const(-0), ...f64x2.and, ...f64x2.or],
  ...end,
]

/** The body of σ(x) = 1/(1 + e⁻ˣ), from the index of exp. */
export const sigmoid = (expIndex: number): number[] => [
  ...list([]),
  ...[...f64x2.const(1), ...f64x2.const(1), ...local.get(argument), ...f64x2.neg, ...call(expIndex)],
  ...[...f64x2.add, ...f64x2.div],
  ...end,
]
