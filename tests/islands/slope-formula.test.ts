/** The worked quotient of a slope has the nudge's own numbers, to the last digit. */
import { expect, it } from 'vitest'
import { slopesOf } from '../../src/lessons/derivative.ts'
import { slopeFormula } from '../../src/islands/slope-formula.ts'

it('works the slope of 3x² − 4x + 5 at 3 out', () => {
  const { nudge, grad } = slopesOf({ f: '3x^2-4x+5', at: { x: 3 }, by: 'x', h: 0.5 })
  const rows = slopeFormula('x', nudge, grad).map(({ left, right }) =>
    [...left, '=', ...right].map((atom) => Object.values(atom).join('')).join(' '),
  )
  expect(rows).toEqual(['slope = ( f ( x + h ) − f ( x ) ) / h', '= 7.75 / 0.5', '= 15.5', 'x.grad = 14'])
})
