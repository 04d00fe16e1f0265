/** Random graphs for property tests: reused operands, deep chains and wide sums, kept away from corners and poles. */
import fc from 'fast-check'
import { ops, type OpName } from '../../src/engine/ops.ts'
import { sum } from '../../src/engine/sum.ts'
import { Value } from '../../src/engine/value.ts'

/** One operation on two places of the list of nodes so far; one-operand operations leave the second alone. */
export interface Step {
  readonly op: OpName
  readonly first: number
  readonly second: number
  readonly exponent: number
}

export interface RandomGraph {
  readonly leaves: readonly number[]
  readonly steps: readonly Step[]
}

/** A graph of any shape: each step takes its operands from anywhere before it, or from just before it. */
export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .record({
    leaves: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 6 }),
    deep: fc.boolean(),
    steps: fc.array(
      fc.record({
        op: fc.constantFrom(...(Object.keys(ops) as OpName[])),
        first: fc.nat(),
        second: fc.nat(),
        exponent: fc.constantFrom(2, 3, -1, 0.5),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ leaves, deep, steps }) => tamed(leaves, steps, deep))

/** The leaves, and the sum of all that was made of them. */
export function build({ steps }: RandomGraph, data: readonly number[]): { leaves: Value[]; root: Value } {
  const leaves = data.map((number, i) => new Value(number, `x${i + 1}`))
  const nodes = [...leaves]
  for (const step of steps) nodes.push(apply(step, nodes))
  return { leaves, root: sum(nodes) }
}

function apply({ op, first, second, exponent }: Step, nodes: readonly Value[]): Value {
  const a = nodes[first] as Value
  const b = nodes[second] as Value
  if (op === 'pow') return a.pow(exponent)
  if (op === 'add' || op === 'sub' || op === 'mul' || op === 'div') return a[op](b)
  return a[op]()
}

/** Puts a tanh where an operation would come near a corner or a pole, or make a number so large that digits drown. */
function tamed(leaves: readonly number[], steps: readonly Step[], deep: boolean): RandomGraph {
  const nodes = leaves.map((number) => new Value(number))
  const tame = steps.map((wild) => {
    const first = deep ? nodes.length - 1 : wild.first % nodes.length
    const step = { ...wild, first, second: wild.second % nodes.length }
    const isTame = isSmooth(step, nodes) && Math.abs(apply(step, nodes).data) <= 3
    const chosen: Step = isTame ? step : { ...step, op: 'tanh' }
    nodes.push(apply(chosen, nodes))
    return chosen
  })
  return { leaves, steps: tame }
}

function isSmooth({ op, first, second }: Step, nodes: readonly Value[]): boolean {
  const a = nodes[first]?.data ?? NaN
  const b = nodes[second]?.data ?? NaN
  if (op === 'relu' || op === 'abs') return Math.abs(a) > 0.1
  if (op === 'log' || op === 'sqrt' || op === 'pow') return a > 0.3
  if (op === 'div') return Math.abs(b) > 0.3
  return true
}
