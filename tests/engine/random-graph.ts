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

/** Where a step takes its operands from: anywhere before it, from just before it and anywhere, or as below. */
type Shape = 'any' | 'deep' | 'chain' | 'wide'

const steps = (count: fc.ArrayConstraints): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      op: fc.constantFrom(...(Object.keys(ops) as OpName[])),
      first: fc.nat(),
      second: fc.nat(),
      exponent: fc.constantFrom(2, 3, -1, 0.5),
    }),
    count,
  )

const graphs = (count: fc.ArrayConstraints, ...shapes: Shape[]): fc.Arbitrary<RandomGraph> =>
  fc
    .record({
      leaves: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 6 }),
      shape: fc.constantFrom(...shapes),
      steps: steps(count),
    })
    .map(({ leaves, shape, steps }) => tamed(leaves, steps, shape))

/** A graph of any shape. */
export const randomGraph = graphs({ minLength: 1, maxLength: 60 }, 'any', 'deep')

/**
 * A chain of hundreds to thousands of steps, each on the one before it and a leaf; or as many steps on the leaves
 * alone, which makes a wide sum.
 */
export const largeGraph = graphs({ minLength: 300, maxLength: 3000, size: 'max' }, 'chain', 'wide')

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
function tamed(leaves: readonly number[], steps: readonly Step[], shape: Shape): RandomGraph {
  const nodes = leaves.map((number) => new Value(number))
  const tame = steps.map((wild) => {
    const first =
      shape === 'deep' || shape === 'chain'
        ? nodes.length - 1
        : wild.first % (shape === 'wide' ? leaves.length : nodes.length)
    const second = wild.second % (shape === 'chain' || shape === 'wide' ? leaves.length : nodes.length)
    const step = { ...wild, first, second }
    const isTame = isSmooth(step, nodes) && isMild(apply(step, nodes), shape)
    const chosen: Step = isTame ? step : { ...step, op: 'tanh' }
    nodes.push(apply(chosen, nodes))
    return chosen
  })
  return { leaves, steps: tame }
}

/** Over thousands of steps, slopes above 1 would multiply to more than a nudge can show. */
function isMild({ data, localA }: Value, shape: Shape): boolean {
  return Math.abs(data) <= 3 && (shape !== 'chain' || Math.abs(localA) <= 1)
}

function isSmooth({ op, first, second }: Step, nodes: readonly Value[]): boolean {
  const a = nodes[first]?.data ?? NaN
  const b = nodes[second]?.data ?? NaN
  if (op === 'relu' || op === 'abs') return Math.abs(a) > 0.1
  if (op === 'log' || op === 'sqrt' || op === 'pow') return a > 0.3
  if (op === 'div') return Math.abs(b) > 0.3
  return true
}
