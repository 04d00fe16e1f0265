import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpression } from '../../src/engine/expression.ts'
import { topologicalOrder, type Value } from '../../src/engine/value.ts'
import { centralDifference } from './central-difference.ts'
import { randomExpression } from './random-expression.ts'

/** The gradients of the leaves by name; 0 for one that the output was not made from. */
function leafGrads(root: Value, names: readonly string[]): number[] {
  root.backward()
  const leaves = topologicalOrder(root).filter(({ op }) => op === '')
  return names.map((name) => leaves.find(({ label }) => label === name)?.grad ?? 0)
}

const largestOf = (...numbers: number[]): number => Math.max(1, ...numbers.map(Math.abs))

test('a random expression has the numbers of the same operations written without text', () => {
  fc.assert(
    fc.property(randomExpression, ({ text, leaves, build }) => {
      const names = Object.keys(leaves)
      const read = parseExpression(text, leaves).root
      const built = build()
      const [ofText, ofMethods] = [read, built].map((root) => [root.data, ...leafGrads(root, names)])
      const tolerance = 1e-12 * largestOf(...(ofMethods ?? []))
      ofMethods?.forEach((number, i) =>
        expect(Math.abs((ofText?.[i] ?? NaN) - number), text).toBeLessThanOrEqual(tolerance),
      )
    }),
    { numRuns: 500, seed: 1337 },
  )
})

test('every gradient of a random expression is the slope that nudging its leaf shows', () => {
  fc.assert(
    fc.property(randomExpression, ({ text, leaves }) => {
      const [names, numbers] = [Object.keys(leaves), Object.values(leaves)]
      const { root } = parseExpression(text, leaves)
      const grads = leafGrads(root, names)
      const outputAt = (inputs: readonly number[]): number =>
        parseExpression(text, Object.fromEntries(names.map((name, i) => [name, inputs[i] ?? NaN]))).root.data
      grads.forEach((grad, i) => {
        const slope = centralDifference(outputAt, numbers, i, 1e-6)
        expect(Math.abs(grad - slope), text).toBeLessThanOrEqual(1e-5 * largestOf(root.data, ...grads))
      })
    }),
    { numRuns: 300, seed: 1337 },
  )
})
