/** What a step works out, in symbols and numbers. */
import { describe, expect, it } from 'vitest'
import type { Atom } from '../../src/figures/math.ts'
import { formulaOf } from '../../src/islands/working-formula.ts'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import { boardsOf } from '../../src/lessons/walkthrough.ts'

const formulas = new Map(
  boardsOf(backpropByHand).map(({ step, working }) => [step.id, formulaOf(working).map(said)]),
)

describe('the formula of a step', () => {
  it.each([
    ['set-c', ['∂L/∂c = ∂L/∂d × ∂d/∂c', ' = −2 × 1 = −2']],
    ['set-a', ['∂L/∂a = ∂L/∂e × ∂e/∂a', ' = −2 × ( −3 ) = 6']],
    ['local-a', ['∂e/∂a = −3']],
    ['set-o', ['∂o/∂o = 1']],
    ['set-n', ['∂o/∂n = ∂o/∂o × ∂o/∂n', ' = 1 × 0.5 = 0.5']],
    ['new-L', ['L before = −8', 'L after = −7.286496']],
    ['crux', []],
    ['chain-rule', ['∂L/∂c = ∂L/∂d × ∂d/∂c']],
    ['flat-tail', ['b = 8', 'n = 2', 'o = 0.964']],
    ['round-b', ['b = 6.8814', 'n = 0.8814', 'o = 0.7071']],
  ])('%s', (id, rows) => {
    expect(formulas.get(id)).toEqual(rows)
  })

  it('moves every leaf along its gradient', () => {
    expect(formulas.get('move-leaves')?.[1]).toBe('b = −3 + 0.01 × ( −4 ) = −3.04')
  })

  it('divides the change by h in a nudge test', () => {
    const [, numbers, slope] = formulas.get('check-a') ?? []
    expect(numbers).toBe(' = ( −7.994 − ( −8 ) ) / 0.001')
    expect(slope).toMatch(/^ = (6\.0000000|5\.9999999)/)
  })
})

function said({ left, right }: { left: Atom[]; right: Atom[] }): string {
  return [left, right].map((atoms) => atoms.map(word).join(' ')).join(' = ')
}

function word(atom: Atom): string {
  if ('derivative' in atom) return `∂${atom.derivative[0]}/∂${atom.derivative[1]}`
  if ('name' in atom) return atom.name
  if ('power' in atom) return `${atom.power[0].map(word).join(' ')}^${atom.power[1]}`
  return 'number' in atom ? atom.number : atom.sign
}
