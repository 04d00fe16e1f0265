/** What a step works out, as rows of a formula: symbols above, numbers below. */
import { formatExactly, formatNumber } from '../figures/format.ts'
import { derivative, name, number, sign, type Atom } from '../figures/math.ts'
import type { Working } from '../lessons/board.ts'

export interface FormulaRow {
  left: Atom[]
  right: Atom[]
}

/** Empty for a step that only explains. */
export function formulaOf(working: Working): FormulaRow[] {
  switch (working.kind) {
    case 'none':
      return []
    case 'chain': {
      const { output, through, by } = working
      return [
        {
          left: [derivative(output, by)],
          right: [derivative(output, through), sign('×'), derivative(through, by)],
        },
      ]
    }
    case 'numbers':
      return working.numbers.map(({ label, data }) => ({ left: [name(label)], right: [shown(data)] }))
    case 'samples':
      return working.samples.map(({ at, data }) => ({
        left: [name(working.op), sign('('), shown(at), sign(')')],
        right: [shown(data)],
      }))
    case 'base': {
      const { output } = working
      return [{ left: [derivative(output, output)], right: [shown(working.number)] }]
    }
    case 'product': {
      const { output, result, operand, upstream, local, contribution } = working
      if (contribution === undefined)
        return [{ left: [derivative(result, operand)], right: [shown(local.number)] }]
      return [
        {
          left: [derivative(output, operand)],
          right: [derivative(output, result), sign('×'), derivative(result, operand)],
        },
        {
          left: [],
          right: [
            shown(upstream.number),
            sign('×'),
            bracketed(local.number),
            sign('='),
            shown(contribution.number),
          ].flat(),
        },
      ]
    }
    case 'slope': {
      const { output, label, grad } = working
      const { h, before, after, slope } = working.nudge
      return [
        {
          left: [name('slope')],
          right: [
            sign('('),
            name(`${output} after`),
            sign('−'),
            name(`${output} before`),
            sign(')'),
            sign('/'),
            name('h'),
          ],
        },
        {
          left: [],
          right: [
            sign('('),
            number(formatExactly(after)),
            sign('−'),
            bracketed(before),
            sign(')'),
            sign('/'),
            shown(h),
          ].flat(),
        },
        { left: [], right: [number(formatExactly(slope))] },
        { left: [name(`${label}.grad`)], right: [shown(grad)] },
      ]
    }
    case 'move':
      return working.moves.map(({ label, before, grad, after }) => ({
        left: [name(label)],
        right: [
          shown(before),
          sign('+'),
          shown(working.stepSize),
          sign('×'),
          bracketed(grad),
          sign('='),
          shown(after),
        ].flat(),
      }))
    case 'result': {
      const { output, before, after } = working
      return [
        { left: [name(`${output} before`)], right: [shown(before)] },
        { left: [name(`${output} after`)], right: [number(formatExactly(after))] },
      ]
    }
  }
}

function shown(x: number): Atom {
  return number(formatNumber(x))
}

/** A negative number after a sign needs brackets. */
function bracketed(x: number): Atom[] {
  return x < 0 ? [sign('('), shown(x), sign(')')] : [shown(x)]
}
