/** Our own exp, tanh and sigmoid agree with JavaScript's to 4 units in the last place, over all that a double can be. */
import { expect, test } from 'vitest'
import { ops } from '../../../src/engine/ops.ts'
import { Value } from '../../../src/engine/value.ts'
import { compileToWebAssembly } from '../../../src/engine/wasm.ts'

const edges = [
  0,
  -0,
  NaN,
  Infinity,
  -Infinity,
  5e-324,
  -5e-324,
  1e-310,
  -1e-310,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
]
/** Where exp overflows, becomes subnormal, and vanishes; where tanh and sigmoid become 1. */
const limits = [
  709.782712893384, 709.7827128933841, -708.3964185322641, -745.1332191019411, -745.1332191019412, 22,
]
const around = (limit: number): number[] => Array.from({ length: 201 }, (_, i) => limit + (i - 100) / 50)
const powers = Array.from({ length: 2100 }, (_, i) => 1.37 * 2 ** (i - 1074)).flatMap((x) => [x, -x])
const dense = Array.from({ length: 40_001 }, (_, i) => (i - 20_000) / 800)
const numbers = [
  ...edges,
  ...limits.flatMap((limit) => [limit, ...around(limit), ...around(-limit)]),
  ...powers,
  ...dense,
]

test.each(['exp', 'tanh', 'sigmoid'] as const)('%s', (op) => {
  const x = new Value(1)
  const program = compileToWebAssembly({ parameters: [], inputs: [x], outputs: [x[op]()] }, { examples: 1 })
  expect(program.form).toBe('WebAssembly')
  const found = new Float64Array(numbers.length)
  program.evaluate([Float64Array.from(numbers)], [found])
  const wrong = numbers.filter((number, i) => unitsApart(found[i] ?? NaN, ops[op].forward(number)) > 4)
  expect(wrong).toEqual([])
  expect(Object.is(found[numbers.indexOf(-Infinity)], ops[op].forward(-Infinity))).toBe(true)
})

/** How many doubles lie between two. */
function unitsApart(one: number, other: number): number {
  if (Object.is(one, other)) return 0
  if (Number.isNaN(one) || Number.isNaN(other)) return Infinity
  return Number(orderOf(one) > orderOf(other) ? orderOf(one) - orderOf(other) : orderOf(other) - orderOf(one))
}

/** A double's place among all doubles. */
function orderOf(number: number): bigint {
  const [bits = 0n] = new BigInt64Array(Float64Array.of(number).buffer)
  return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits
}
