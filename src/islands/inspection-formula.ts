/** The formulas of a Value looked at closely: symbols in one row, the same with numbers in the next. */
import { ops } from '../engine/ops.ts'
import type { Value } from '../engine/value.ts'
import { formatNumber } from '../figures/format.ts'
import { derivative, name, number, power, sign, type Atom } from '../figures/math.ts'
import { localDerivative, nameOf, type Use } from '../lessons/uses.ts'
import type { LiveGraph } from '../lessons/live-graph.ts'
import type { FormulaRow } from './working-formula.ts'

/** `x1w1 = x1 × w1`, and the same with numbers; nothing for a leaf. */
export function madeFormula(live: LiveGraph, value: Value): FormulaRow[] {
  if (value.op === '') return []
  const symbols = combined(value, (operand) => name(nameOf(live, operand)))
  const numbers = combined(value, ({ data }) => number(formatNumber(data)))
  return [
    { left: [name(nameOf(live, value))], right: symbols },
    { left: [], right: [...numbers, sign('='), number(formatNumber(value.data))] },
  ]
}

function combined(value: Value, atom: (operand: Value) => Atom): Atom[] {
  const { op, prev, constant } = value
  const [a, b] = prev.map((operand): Atom[] => {
    const written = atom(operand)
    return 'number' in written && operand.data < 0 ? [sign('('), written, sign(')')] : [written]
  })
  if (op === '' || a === undefined) return []
  if (op === 'pow') return [power(a, formatNumber(constant ?? NaN))]
  if (b !== undefined) return [...a, sign(ops[op].symbol), ...b]
  return op === 'neg' ? [sign('−'), ...a] : [name(op), sign('('), ...prev.map(atom), sign(')')]
}

/** `∂x1w1/∂x1 = w1 = −3`, for each operand. */
export function localFormulas(live: LiveGraph, uses: readonly Use[]): FormulaRow[] {
  return uses.map((use) => {
    const symbols = localDerivative(live, use, ({ label }) => label)
    const shown = formatNumber(use.local)
    // a number alone is said once
    const isNumber = Number.isFinite(Number(symbols))
    return {
      left: [derivative(nameOf(live, use.result), nameOf(live, use.operand))],
      right: [
        ...(isNumber
          ? []
          : [name(symbols.replaceAll('-', '−').replaceAll('*', '·').replaceAll('··', '**')), sign('=')]),
        number(shown),
      ],
    }
  })
}

/** The gradient as the sum over all uses of upstream × local, in symbols and in numbers; `upstream` by result. */
export function gradientFormula(
  live: LiveGraph,
  value: Value,
  uses: readonly Use[],
  upstreamOf: (result: Value) => number,
): FormulaRow[] {
  const output = nameOf(live, live.root)
  const own = nameOf(live, value)
  const sum = (term: (use: Use) => Atom[]): Atom[] =>
    uses.flatMap((use, index) => [...(index > 0 ? [sign('+')] : []), ...term(use)])
  const signed = (x: number): Atom[] =>
    x < 0 ? [sign('('), number(formatNumber(x)), sign(')')] : [number(formatNumber(x))]
  if (uses.length === 0) return [{ left: [derivative(output, own)], right: [number('1')] }]
  const total = uses.reduce((all, { result, local }) => all + local * upstreamOf(result), 0)
  return [
    {
      left: [derivative(output, own)],
      right: sum(({ result }) => [
        derivative(output, nameOf(live, result)),
        sign('×'),
        derivative(nameOf(live, result), own),
      ]),
    },
    {
      left: [],
      right: [
        ...sum(({ result, local }) => [...signed(upstreamOf(result)), sign('×'), ...signed(local)]),
        sign('='),
        number(formatNumber(total)),
      ],
    },
  ]
}
