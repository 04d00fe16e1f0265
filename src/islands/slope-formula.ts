/** A measured slope worked out: the quotient in symbols, with its numbers, and what backward() says. */
import { formatExactly } from '../figures/format.ts'
import { name, number, sign } from '../figures/math.ts'
import type { Nudge } from '../lessons/nudge.ts'
import type { FormulaRow } from './working-formula.ts'

/** Every digit, because the last ones are what a small h is about; f before and after stand beside the formula. */
export function slopeFormula(input: string, { h, before, after, slope }: Nudge, grad: number): FormulaRow[] {
  return [
    {
      left: [name('slope')],
      right: [
        sign('('),
        name('f'),
        sign('('),
        name(input),
        sign('+'),
        name('h'),
        sign(')'),
        sign('−'),
        name('f'),
        sign('('),
        name(input),
        sign(')'),
        sign(')'),
        sign('/'),
        name('h'),
      ],
    },
    { left: [], right: [number(formatExactly(after - before)), sign('/'), number(formatExactly(h))] },
    { left: [], right: [number(formatExactly(slope))] },
    { left: [name(`${input}.grad`)], right: [number(formatExactly(grad))] },
  ]
}
