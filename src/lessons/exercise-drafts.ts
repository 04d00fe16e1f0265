/** Drafts of exercises, drawn at random; not every one has numbers that are good to work with. */
import { ops, type OpName } from '../engine/ops.ts'
import type { PythonRandom } from '../engine/random.ts'
import type { Statement } from './statements.ts'

export interface Draft {
  leaves: Record<string, number>
  statements: Statement[]
}

/** Integers and halves. Factors of 0 and ±1 are left out: they hide mistakes. */
const friendly = [-5, -4, -3, -2, -1.5, -0.5, 0.5, 1.5, 2, 3, 4, 5] as const
/** Small enough for a tanh that is not flat. */
const small = [-2, -1.5, -0.5, 0.5, 1.5, 2] as const

/** What comes before the last times, each at most as often as it stands here; of three, one at least is new. */
const firstOps: readonly OpName[] = ['add', 'sub', 'mul', 'mul']
const newOps: readonly OpName[] = ['add', 'sub', 'div', 'pow', 'exp', 'tanh']

interface Plan {
  operations: number
  /** Whether one leaf is used twice. */
  reuse: boolean
  /** Plus, minus and times; or division, powers and functions as well. */
  taught: 'first' | 'new'
}

/** Leaves a, b, c, … and operations that use up what there is; the last one is a times and makes L. */
export function chain(random: PythonRandom, { operations, reuse, taught }: Plan): Draft {
  const pool = [...(taught === 'first' ? firstOps : newOps)]
  const drawn = Array.from({ length: operations - 1 }, () => take(random, pool) ?? 'add')
  const made: OpName[] = [...drawn, 'mul']
  const operandCount = made.reduce((sum, op) => sum + ops[op].arity, 0)
  // every Value but the output is used once, and with reuse one leaf a second time
  const leafCount = operandCount - (operations - 1) - (reuse ? 1 : 0)
  const labels = Array.from({ length: leafCount + operations - 1 }, (_, index) => letter(index)).concat('L')
  const leafLabels = labels.slice(0, leafCount)
  const unused = reuse ? [...leafLabels, choice(random, leafLabels)] : [...leafLabels]
  const statements = made.map((op, index): Statement => {
    const label = labels[leafCount + index] ?? ''
    const operands = Array.from({ length: ops[op].arity }, () => take(random, unused)).filter(
      (name) => name !== undefined,
    )
    // where the order does not matter, the alphabet's is easier to read
    if (op === 'add' || op === 'mul') operands.sort()
    unused.push(label)
    return op === 'pow' ? { label, op, operands, exponent: choice(random, [2, 3]) } : { label, op, operands }
  })
  // numbers that are all different show which one went into an answer
  const numbers: number[] = [...(taught === 'first' ? friendly : small)]
  const leaves = Object.fromEntries(leafLabels.map((label) => [label, take(random, numbers) ?? 0.5]))
  return { leaves, statements }
}

/** o = tanh(x1·w1 + x2·w2 + b), and the square of how far it is from its target t. */
export function neuronWithLoss(random: PythonRandom): Draft {
  const leaves = Object.fromEntries(
    ['x1', 'w1', 'x2', 'w2', 'b', 't'].map((label) => [label, choice(random, small)]),
  )
  const statements: Statement[] = [
    { label: 'x1w1', op: 'mul', operands: ['x1', 'w1'] },
    { label: 'x2w2', op: 'mul', operands: ['x2', 'w2'] },
    { label: 'x1w1x2w2', op: 'add', operands: ['x1w1', 'x2w2'] },
    { label: 'n', op: 'add', operands: ['x1w1x2w2', 'b'] },
    { label: 'o', op: 'tanh', operands: ['n'] },
    { label: 'd', op: 'sub', operands: ['o', 't'] },
    choice(random, [
      { label: 'L', op: 'pow', operands: ['d'], exponent: 2 },
      { label: 'L', op: 'mul', operands: ['d', 'd'] },
    ]),
  ]
  return { leaves, statements }
}

/** a, b, c, …: the alphabet is long enough for any plan. */
function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}

function choice<Item>(random: PythonRandom, items: readonly Item[]): Item {
  return items[Math.floor(random.random() * items.length)] as Item
}

/** Removes and returns one item. */
function take<Item>(random: PythonRandom, items: Item[]): Item | undefined {
  return items.splice(Math.floor(random.random() * items.length), 1)[0]
}
