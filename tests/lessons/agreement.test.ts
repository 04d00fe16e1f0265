/** How exact an answer has to be. */
import { describe, expect, it } from 'vitest'
import { agrees } from '../../src/lessons/agreement.ts'

describe('an answer agrees with the engine', () => {
  it.each([
    [0.5, 0.5],
    [0.5, 0.4999999999999998],
    [0.1966, 0.19661193324148185],
    // worked out from factors shown as 2.1172 and 0.1138
    [2.1172 * 0.1138, 0.24097],
    [123.46, 123.4567],
    [0.0003, 0.000349],
    [0, 1e-17],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('as %s with %s', (given, exact) => expect(agrees(given, exact)).toBe(true))

  it.each([
    [0.2, 0.19661193324148185],
    [0, 0.0003],
    [0, 0.00004],
    [-0.0003, 0.0003],
    [0.001, 0],
    [123, 123.4567],
    [NaN, 1],
    [1, NaN],
    [Infinity, -Infinity],
  ])('but not as %s with %s', (given, exact) => expect(agrees(given, exact)).toBe(false))
})
