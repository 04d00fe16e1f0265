/** Running a graph again: new data in the leaves, the same operations, and every Value readable where it stands. */
import { ops, type OpName } from './ops.ts'
import { topologicalOrder, type Value } from './value.ts'

/** The passes of a graph that stays as it is, on its own Values and without building any. */
export class Replay {
  readonly root: Value
  /** Everything that the root was made from, operands first, and the root. */
  readonly #order: readonly Value[]
  readonly #runs: readonly Run[]

  constructor(root: Value) {
    this.root = root
    this.#order = topologicalOrder(root)
    this.#runs = runsOf(this.#order)
  }

  /** Computes every Value from its operands' data of now, local gradients included, and returns the root's data. */
  forward(): number {
    for (const run of this.#runs) recompute(run)
    return this.root.data
  }

  /** Fills in all gradients afresh: unlike those of `Value.backward()`, they are not added to what was there. */
  backward(): void {
    const order = this.#order
    for (const value of order) value.grad = 0
    this.root.grad = 1
    for (let i = order.length - 1; i >= 0; i--) {
      const { a, b, localA, localB, grad } = order[i] as Value
      if (a !== undefined) a.grad += localA * grad
      if (b !== undefined) b.grad += localB * grad
    }
  }
}

/** Values made by the same operation, none of them from another of them. */
interface Run {
  readonly op: OpName
  readonly values: Result[]
}

type Result = Value & { readonly op: OpName; readonly a: Value }

/** Groups results by how many operations deep they are, and within a depth by operation. */
function runsOf(order: readonly Value[]): Run[] {
  const depths = new Map<Value, number>()
  const runs = new Map<string, Run & { readonly depth: number }>()
  for (const value of order) {
    const depth = 1 + Math.max(-1, ...value.prev.map((operand) => depths.get(operand) ?? 0))
    depths.set(value, depth)
    if (!isResult(value)) continue
    const run = runs.get(`${depth} ${value.op}`)
    if (run === undefined) runs.set(`${depth} ${value.op}`, { depth, op: value.op, values: [value] })
    else run.values.push(value)
  }
  return [...runs.values()].sort((one, other) => one.depth - other.depth)
}

function isResult(value: Value): value is Result {
  return value.a !== undefined
}

/**
 * Every operation could go the way of the last case. Those that make up most of a network name their entry of the
 * table, so that the compiler can put its arithmetic into the loop; the local gradients of plus and minus never change.
 */
function recompute({ op, values }: Run): void {
  switch (op) {
    case 'add':
      for (const value of values) value.data = ops.add.forward(value.a.data, secondOf(value))
      break
    case 'sub':
      for (const value of values) value.data = ops.sub.forward(value.a.data, secondOf(value))
      break
    case 'mul':
      for (const value of values) {
        const { a, b } = value
        if (b === undefined) continue
        value.data = ops.mul.forward(a.data, b.data)
        const localGrads = ops.mul.localGrads(value.data, a.data, b.data)
        value.localA = localGrads[0] ?? NaN
        value.localB = localGrads[1] ?? NaN
      }
      break
    case 'tanh':
      for (const value of values) {
        value.data = ops.tanh.forward(value.a.data)
        value.localA = ops.tanh.localGrads(value.data, value.a.data)[0] ?? NaN
      }
      break
    default: {
      const { forward, localGrads } = ops[op]
      for (const value of values) {
        const second = secondOf(value)
        value.data = forward(value.a.data, second)
        const [localA = NaN, localB = NaN] = localGrads(value.data, value.a.data, second)
        value.localA = localA
        if (value.b !== undefined) value.localB = localB
      }
    }
  }
}

/** What the table's functions take after the data of a: the data of b, or the constant of a power. */
function secondOf({ b, constant }: Result): number {
  return b === undefined ? (constant ?? NaN) : b.data
}
