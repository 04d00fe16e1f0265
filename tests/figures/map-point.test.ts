/** What is said of the points of a decision map. */
import { describe, expect, it } from 'vitest'
import { crosses } from '../../src/figures/contour.ts'
import { sidesInWords } from '../../src/figures/map-point.ts'

const points = [1, 1, -1].map((target, index) => ({ x: index, y: 0, target }))

describe('what is said of all points', () => {
  it('is on which side of the border they lie, where there is one', () => {
    expect(sidesInWords(points, [2, -1, -1], true)).toBe('2 of 3 points lie on their side of the thick line.')
  })

  it('is why there is none, where no border is in view', () => {
    expect(sidesInWords(points, [-2, -1, -1], false)).toBe(
      'No border in view: no score is above 0, right for 1 of 3 points.',
    )
    expect(sidesInWords(points, [2, 1, 1], false)).toBe(
      'No border in view: every score is above 0, right for 2 of 3 points.',
    )
  })

  it('is no more than is true where scores are 0, or no numbers', () => {
    expect(sidesInWords(points, [0, 0, -1], false)).toBe(
      'No border in view: no score is above 0, right for 1 of 3 points.',
    )
    expect(sidesInWords(points, [NaN, NaN, NaN], false)).toBe(
      'No border in view: the scores are no numbers, right for 0 of 3 points.',
    )
  })
})

describe('a map of scores', () => {
  it.each([
    [[-1, -2, -3, -4], false],
    [[1, 2, 3, 4], false],
    [[-1, 2, 3, 4], true],
    [[-1, -2, -3, 0], false],
    [[NaN, NaN, NaN, NaN], false],
  ])('of %j has a border in view: %s', (scores, has) => {
    expect(crosses(Float64Array.from(scores), 0)).toBe(has)
  })
})
