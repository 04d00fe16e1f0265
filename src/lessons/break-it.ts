/** The expressions on which a broken backward pass shows: each uses a Value more than once. */
import { named, type Expression } from './expression.ts'

/** The lecture's first sight of the bug, 01:22:39: one Value in both places of a plus. */
const twiceInOnePlus: Expression<'a'> = {
  text: 'b = a + a',
  leaves: { a: 3 },
  build: ({ a }) => named('b', a.add(a)),
}

/** The same bug, larger, 01:24:16: both leaves go into a times and into a plus. */
const twoWays: Expression<'a' | 'b'> = {
  text: 'd = a*b; e = a + b; f = d*e',
  leaves: { a: -2, b: 3 },
  build({ a, b }) {
    const d = named('d', a.mul(b))
    const e = named('e', a.add(b))
    return named('f', d.mul(e))
  },
}

/** Two doublings in a row: the smallest graph in which an inner Value is reached twice, and the order matters. */
const doubledTwice: Expression<'a'> = {
  text: 'b = a + a; c = b + b',
  leaves: { a: 1 },
  build({ a }) {
    const b = named('b', a.add(a))
    return named('c', b.add(b))
  },
}

/** Under ids that links may keep. */
export const breakItExamples = {
  'twice-in-one-plus': twiceInOnePlus as Expression,
  'two-ways': twoWays as Expression,
  'doubled-twice': doubledTwice as Expression,
}
