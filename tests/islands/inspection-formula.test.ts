/** The formulas of a Value looked at closely: symbols above, numbers below, every number the engine's. */
import { expect, it } from 'vitest'
import type { Atom } from '../../src/figures/math.ts'
import { gradientFormula, localFormulas, madeFormula } from '../../src/islands/inspection-formula.ts'
import { usesOf } from '../../src/lessons/uses.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { readSource } from '../../src/lessons/source.ts'

const live = new LiveGraph(readSource('a = -2; b = 3; d = a*b; e = a + b; f = d*e; g = f**3; h = tanh(a)*g'))
const value = (label: string) => live.order.find((each) => each.label === label) ?? live.root

function word(atom: Atom): string {
  if ('derivative' in atom) return `∂${atom.derivative[0]}/∂${atom.derivative[1]}`
  if ('power' in atom) return `${atom.power[0].map(word).join('')}^${atom.power[1]}`
  if ('name' in atom) return atom.name
  return 'number' in atom ? atom.number : atom.sign
}
const said = (rows: readonly { left: Atom[]; right: Atom[] }[]) =>
  rows.map(({ left, right }) => [left, right].map((atoms) => atoms.map(word).join(' ')).join(' = '))

it('how a Value is made', () => {
  expect(said(madeFormula(live, value('d')))).toEqual(['d = a × b', ' = ( −2 ) × 3 = −6'])
  expect(said(madeFormula(live, value('g')))).toEqual(['g = f^3', ' = (−6)^3 = −216'])
  expect(said(madeFormula(live, value('a')))).toEqual([])
})

it('the local derivative of each operand', () => {
  const of = (label: string) =>
    said(
      localFormulas(
        live,
        usesOf(live, ({ result }) => result === value(label)),
      ),
    )
  expect(of('d')).toEqual(['∂d/∂a = b = 3', '∂d/∂b = a = −2'])
  expect(of('e')).toEqual(['∂e/∂a = 1', '∂e/∂b = 1'])
  expect(of('g')).toEqual(['∂g/∂f = 3 · f**2 = 108'])
})

it('a gradient as the sum over all uses', () => {
  const root = new LiveGraph(readSource('a = -2; b = 3; d = a*b; e = a + b; f = d*e'))
  const a = root.order.find(({ label }) => label === 'a') ?? root.root
  const grads = root.gradients(1)
  const uses = usesOf(root, ({ operand }) => operand === a)
  const rows = gradientFormula(root, a, uses, (result) => grads.get(result) ?? NaN)
  expect(said(rows)).toEqual(['∂f/∂a = ∂f/∂d × ∂d/∂a + ∂f/∂e × ∂e/∂a', ' = 1 × 3 + ( −6 ) × 1 = −3'])
  expect(said(gradientFormula(root, root.root, [], () => NaN))).toEqual(['∂f/∂f = 1'])
})
