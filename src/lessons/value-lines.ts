/** The lines of the inspector: what has run before, and the lines a post shows unless it names others. */
import { pythonFloat } from '../engine/python-float.ts'
import { simpleExpression } from './simple-expression.ts'

/** The lecture's a, b and c, in Python and in TypeScript. */
export const setUp = (['a', 'b', 'c'] as const).map((name) => {
  const data = simpleExpression.leaves[name]
  return {
    name,
    data,
    python: `${name} = Value(${pythonFloat(data)}, label="${name}")`,
    typescript: `const ${name} = new Value(${data}, '${name}')`,
  }
})

export const valueLines = [
  'x = Value(2.0)',
  'a + b',
  'a * b',
  'a * b + c',
  '2 * a',
  'a + 1',
  'print(a)',
  'a.tanh()',
  'a._prev',
  '(a * b)._prev',
] as const
