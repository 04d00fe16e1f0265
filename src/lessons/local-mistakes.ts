/** What people take for the local derivative of an operation when it is not. */
import type { OpName } from '../engine/ops.ts'
import type { QuestionEdge } from './question.ts'

export type LocalMistakeId =
  /** Its own data in place of the other factor's, or where no data belong. */
  | 'own-data'
  /** A plus or minus treated as a times. */
  | 'as-times'
  /** The result itself in place of its derivative. */
  | 'result-data'
  /** Multiplied where a division belongs. */
  | 'not-inverted'
  /** The numerator's rule for the denominator, or the other way round. */
  | 'other-place'
  /** Left out the square. */
  | 'no-square'
  /** The square without the 1 − before it. */
  | 'square-only'
  /** 1 − n² instead of 1 − o². */
  | 'tanh-of-input'
  /** The rule of tanh for a sigmoid. */
  | 'as-tanh'
  /** n·(1 − n) instead of the same of the result. */
  | 'sigmoid-of-input'
  /** The power as it was, not one lower. */
  | 'power-kept'
  /** The power one lower, without the factor that comes down. */
  | 'no-factor'
  /** exp differentiated like a power. */
  | 'exp-as-power'

export interface LocalMistake {
  id: LocalMistakeId
  /** What stands in place of the local derivative. */
  local: number
}

interface Numbers {
  /** The data of the Value asked about, of the other operand if there is one, and of the result. */
  own: number
  other: number
  out: number
  /** Of a power. */
  exponent: number
}

const likeTimes = ({ own, other }: Numbers): LocalMistake[] => {
  const asTimes: LocalMistake = { id: 'as-times', local: other }
  return own === other ? [asTimes] : [asTimes, { id: 'own-data', local: own }]
}

const numerator = ({ other, out }: Numbers): LocalMistake[] => [
  { id: 'not-inverted', local: other },
  { id: 'other-place', local: -out / other },
]

const denominator = ({ own, other, out }: Numbers): LocalMistake[] => [
  { id: 'other-place', local: 1 / own },
  { id: 'no-square', local: -out },
  { id: 'own-data', local: own },
  { id: 'as-times', local: other },
]

const resultData = ({ out }: Numbers): LocalMistake => ({ id: 'result-data', local: out })

/** For each operand of an operation. Those without a row have no mistakes but those that every product invites. */
const table: Readonly<Partial<Record<OpName, readonly ((numbers: Numbers) => LocalMistake[])[]>>> = {
  add: [likeTimes, likeTimes],
  sub: [likeTimes, likeTimes],
  mul: [
    (x) => [{ id: 'own-data', local: x.own }, resultData(x)],
    (x) => [{ id: 'own-data', local: x.own }, resultData(x)],
  ],
  div: [numerator, denominator],
  pow: [
    (x) => [
      { id: 'no-factor', local: x.own ** (x.exponent - 1) },
      { id: 'power-kept', local: x.exponent * x.out },
      resultData(x),
    ],
  ],
  exp: [
    (x) => [
      { id: 'own-data', local: x.own },
      { id: 'exp-as-power', local: x.own * Math.exp(x.own - 1) },
    ],
  ],
  log: [(x) => [{ id: 'not-inverted', local: x.own }, resultData(x)]],
  sqrt: [
    (x) => [{ id: 'no-factor', local: 1 / x.out }, { id: 'not-inverted', local: 2 * x.out }, resultData(x)],
  ],
  sin: [(x) => [resultData(x)]],
  cos: [(x) => [resultData(x)]],
  tanh: [
    (x) => [
      { id: 'tanh-of-input', local: 1 - x.own ** 2 },
      { id: 'no-square', local: 1 - x.out },
      { id: 'square-only', local: x.out ** 2 },
      resultData(x),
    ],
  ],
  sigmoid: [
    (x) => [
      { id: 'sigmoid-of-input', local: x.own * (1 - x.own) },
      { id: 'as-tanh', local: 1 - x.out ** 2 },
      resultData(x),
    ],
  ],
  softplus: [(x) => [resultData(x)]],
  abs: [(x) => [resultData(x)]],
}

/** The mistaken local derivatives of one use; a number may be the right one by chance. */
export function localMistakes(edge: QuestionEdge): LocalMistake[] {
  const own = edge.operands[edge.position]?.data ?? Number.NaN
  const other = edge.operands[1 - edge.position]?.data ?? Number.NaN
  const numbers = { own, other, out: edge.result.data, exponent: edge.constant ?? Number.NaN }
  return table[edge.op]?.[edge.position]?.(numbers) ?? []
}
