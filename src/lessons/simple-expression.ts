/** The lecture's first example, 00:28:07: e = a·b, d = e + c, L = d·f. */
import { named, type Expression } from './expression.ts'

export const simpleExpression: Expression<'a' | 'b' | 'c' | 'f'> = {
  text: 'e = a*b; d = e + c; L = d*f',
  leaves: { a: 2, b: -3, c: 10, f: -2 },
  build({ a, b, c, f }) {
    const e = named('e', a.mul(b))
    const d = named('d', e.add(c))
    return named('L', d.mul(f))
  },
}
