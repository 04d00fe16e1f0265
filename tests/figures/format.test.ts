/** Numbers as people read them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatExactly, formatNumber, formatSteadily } from '../../src/figures/format.ts'

describe('a number in a figure', () => {
  it.each([
    [-2, '−2'],
    [0.7071067811865477, '0.7071'],
    [6.881373587019543, '6.8814'],
    [1.2e-9, '1.2e−9'],
    [0, '0'],
    [-0, '0'],
    [0.00012, '1.2e−4'],
    [-12.34567, '−12.346'],
    [138.8338, '138.834'],
    [12345678, '1.2e7'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is shown as %s', (number, text) => {
    expect(formatNumber(number)).toBe(text)
  })

  it('stays close to what it is and short, and has no hyphen for a minus', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (number) => {
        const text = formatNumber(number)
        expect(text).not.toContain('-')
        expect(text.length).toBeLessThanOrEqual(9)
        const read = Number(text.replaceAll('−', '-'))
        expect(Math.abs(read - number)).toBeLessThanOrEqual(Math.abs(number) * 0.051)
      }),
    )
  })

  it('can be had with every digit', () => {
    expect(formatExactly(-7.286496)).toBe('−7.286496')
    expect(formatExactly(0.1 + 0.2)).toBe('0.30000000000000004')
    expect(formatExactly(-0)).toBe('0')
  })

  it('keeps its four decimals where it runs', () => {
    expect(formatSteadily(0.092)).toBe('0.0920')
    expect(formatSteadily(-1)).toBe('−1.0000')
    expect(formatSteadily(0.00001)).toBe('1.0e−5')
    expect(formatSteadily(0)).toBe('0.0000')
  })
})
