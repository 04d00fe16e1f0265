/** How far rounding alone can put a numerical slope off. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologicalOrder, type Value } from '../../src/engine/value.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { floatFloor } from '../../src/lessons/float-floor.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { nudge } from '../../src/lessons/nudge.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'

const output = evaluate(simpleExpression)
const valueOf = (label: string): Value =>
  topologicalOrder(output).find((value) => value.label === label) ?? output

describe('the float floor', () => {
  it('leaves the lecture its figure: nudging a by 0.001 gives 6.000000000000227', () => {
    expect(nudge(output, valueOf('a'), 0.001).slope).toBe(6.000000000000227)
  })

  it('grows as h gets smaller, from invisible to larger than the gradient', () => {
    expect(floatFloor(output, valueOf('a'), 1)).toBeLessThan(1e-13)
    expect(floatFloor(output, valueOf('a'), 0.001)).toBeGreaterThan(2.27e-13)
    expect(floatFloor(output, valueOf('a'), 1e-15)).toBeGreaterThan(6)
    expect(floatFloor(output, valueOf('a'), -0.001)).toBe(floatFloor(output, valueOf('a'), 0.001))
  })

  it.each([
    // |gradient × data| of everything that moves: a, e, d and L; or c, d and L
    ['a', 12 + 12 + 8 + 8],
    ['c', 20 + 8 + 8],
    ['L', 8],
  ])('of %s is no more than an epsilon of what moves with it comes to', (label, moving) => {
    expect(floatFloor(output, valueOf(label), 0.001) / ((moving * Number.EPSILON) / 0.001)).toBeCloseTo(1, 12)
  })

  it('is never passed where the output is a straight line, whatever is nudged and by how much', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b', 'c', 'e', 'd', 'f'),
        fc.double({ min: -15, max: 0, noNaN: true }),
        (label, power) => {
          const target = valueOf(label)
          const h = 10 ** power
          const off = Math.abs(nudge(output, target, h).slope - (gradientsOf(output).get(target) ?? NaN))
          // as the error moves along with h, the floor is that of the moved numbers too
          expect(off).toBeLessThanOrEqual(1.5 * floatFloor(output, target, h) + 1e-15)
        },
      ),
    )
  })

  it('covers the neuron where h is small enough for the curve not to matter', () => {
    const o = evaluate(neuron)
    for (const [target, grad] of gradientsOf(o)) {
      for (const h of [1e-9, 1e-11, 1e-13, 1e-15]) {
        const off = Math.abs(nudge(o, target, h).slope - grad)
        expect(off, `${target.label} at ${h}`).toBeLessThanOrEqual(2 * floatFloor(o, target, h) + 2 * h)
      }
    }
  })
})
