/** A slope is measured and computed as in the lecture, and what goes wrong is said in words. */
import { describe, expect, it } from 'vitest'
import { startOf } from '../../src/lessons/derivative-start.ts'
import { curveOf, inputsOf, slopesOf } from '../../src/lessons/derivative.ts'

const f = '3x^2-4x+5'
const parabola = (x: number, h = 0.001) => slopesOf({ f, at: { x }, by: 'x', h })
const said = (text: string, x: number, h = 0.001) => slopesOf({ f: text, at: { x }, by: 'x', h }).said

describe('the slope of 3x² − 4x + 5, as at 00:08:08 of the lecture,', () => {
  it.each([
    [3, 20, 14],
    [-3, 44, -22],
    [2 / 3, 11 / 3, 0],
  ])('at %d', (x, value, slope) => {
    const { nudge, grad } = parabola(x)
    expect(nudge.before).toBeCloseTo(value, 12)
    expect(grad).toBeCloseTo(slope, 12)
    // (f(x + h) − f(x))/h = f′(x) + 3h
    expect(nudge.slope).toBeCloseTo(slope + 0.003, 9)
  })

  it('is off by 3h for every h that is not too small, and then by noise that grows as h shrinks', () => {
    for (const h of [1, 0.1, 0.01, 0.001]) expect(parabola(3, h).error).toBeCloseTo(3 * h, 9)
    expect(parabola(3, 1e-12).error).toBeGreaterThan(1e-5)
    expect(parabola(3, 1e-12).error).toBeGreaterThan(100 * parabola(3, 1e-7).error)
  })
})

it('d = a·b + c at 2, −3, 10 is 4, with slopes −3, 2 and 1, as at 00:14:12 of the lecture', () => {
  const at = { a: 2, b: -3, c: 10 }
  for (const [by, slope] of [
    ['a', -3],
    ['b', 2],
    ['c', 1],
  ] as const) {
    const { nudge, grad } = slopesOf({ f: 'a*b + c', at, by, h: 0.0001 })
    expect(nudge.before).toBe(4)
    expect(grad).toBe(slope)
    expect(nudge.slope).toBeCloseTo(slope, 8)
  }
})

describe('what is said of a slope', () => {
  it.each([
    ['h is large', said(f, 3, 1)],
    ['but for a little', said(f, 3, 0.001)],
    ['What is left is rounding noise', said(f, 3, 1e-9)],
    ['Rounding noise', said('1000 + x', 3, 1e-12)],
    ['no digit left', said(f, 1e6, 1e-12)],
    ['The change is lost', said('1e9 + x', 0.5, 1e-9)],
    ['abs turns a corner here', said('abs(x)', 0)],
    ['relu turns a corner here', said('relu(2x - 6)', 3)],
    ['the logarithm of a number that is not above 0', said('log(x)', -1)],
    ['a division by 0', said('1/x', 0)],
    ['the square root of a number below 0', said('sqrt(x - 2)', 1)],
    ['stands upright', said('sqrt(x)', 0)],
    ['no value at x + h', said('sqrt(1 - x)', 0.5, 1)],
    ['too large for a float', said('exp(x)', 1000)],
    ['plain numbers without a finite result', said('1/0', 3)],
    ['plain numbers without a finite result', said('x + 1e999', 3)],
    ['plain numbers without a finite result', said('x + log(-1)', 3)],
    ['the same number', said('x', 4, 0.5)],
    ['the same number', said('5', 4)],
  ])('%s', (expected, sentence) => {
    expect(sentence).toContain(expected)
  })
})

describe('a curve', () => {
  it('goes through the very points, and has gaps where there is no value', () => {
    const curve = curveOf({ f: 'sqrt(x)', at: { x: 4 }, by: 'x' }, { from: -1, to: 4, points: 6 })
    expect(curve.map(({ x }) => x)).toEqual([-1, 0, 1, 2, 3, 4])
    expect(curve.map(({ y }) => y)).toEqual([NaN, 0, 1, Math.SQRT2, Math.sqrt(3), 2])
  })
})

describe('the inputs of a function', () => {
  it('are found, x for one without any; what cannot be read is refused at its place', () => {
    expect(inputsOf('a*b + c')).toEqual(['a', 'b', 'c'])
    expect(inputsOf('7')).toEqual(['x'])
    expect(() => inputsOf('3x + ')).toThrow('nothing after + at 6')
    expect(() => inputsOf(' ')).toThrow('nothing to draw at 1; write for example 3x^2 - 4x + 5')
    expect(() => inputsOf('a+b+c+d+e+g+h')).toThrow('7 inputs, ending in h at 13; use at most 6')
  })
})

describe('where an author lets it begin', () => {
  it('is a number for the one input, or one for each', () => {
    expect(startOf(f, 3)).toEqual({ f, at: { x: 3 }, by: 'x', h: 1 })
    expect(startOf('a*b', { b: 2, a: 1 })).toEqual({ f: 'a*b', at: { a: 1, b: 2 }, by: 'a', h: 1 })
  })

  it('stops the build with a sentence where it does not fit', () => {
    expect(() => startOf('3x +', 3)).toThrow('nothing after + at 5; add a number, a name or a bracket')
    expect(() => startOf('a*b', 3)).toThrow('it needs a number for b; write at={{ a: 1, b: 1 }}')
    expect(() => startOf('a', { a: 1, q: 2 })).toThrow('it has no input q; write at={{ a: 1 }}')
  })
})
