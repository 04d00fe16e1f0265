/** Random graphs for property tests: every operation, Values used again and again, and a label on each. */
import fc from 'fast-check'
import { ops, type OpName } from '../../src/engine/ops.ts'
import type { Value } from '../../src/engine/value.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { expressionOf, type Statement } from '../../src/lessons/statements.ts'

const opNames = Object.keys(ops) as OpName[]

/** The output of an expression of at most eight operations on at most four leaves, of halves and quarters or any double. */
export const randomGraphs: fc.Arbitrary<Value> = fc
  .record({
    leaves: fc.array(
      fc.oneof(
        fc.integer({ min: -20, max: 20 }).map((quarters) => quarters / 4),
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    steps: fc.array(
      fc.record({
        op: fc.constantFrom(...opNames),
        a: fc.nat(100),
        b: fc.nat(100),
        exponent: fc.constantFrom(-1, 0, 0.5, 1, 2, 3),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ leaves, steps }) => {
    const names = leaves.map((_, index) => `x${index}`)
    const numbers = Object.fromEntries(leaves.map((data, index) => [`x${index}`, data]))
    const statements = steps.map(({ op, a, b, exponent }, index): Statement => {
      // counted from the end, so that most Values are used and the graph is deep
      const operands = [a, b].slice(0, ops[op].arity).map((n) => names.at(-1 - (n % names.length)) ?? '')
      names.push(`y${index}`)
      return { label: `y${index}`, op, operands, exponent }
    })
    return evaluate(expressionOf(numbers, statements))
  })
