/** Running a graph again: new data in the leaves, the same operations, and every Value readable where it stands. */
import { ops, type OpName } from './ops.ts'
import { topologicalOrder, type Value } from './value.ts'

/** The passes of a graph that stays as it is, on its own Values and without building any. */
export class Replay {
  readonly root: Value
  /** Everything that was made from others, operands first. */
  readonly #results: readonly Result[]
  /** For each result which of its operands get their first contribution from it, on the way back. */
  readonly #firsts: Uint8Array
  readonly #runs: readonly Run[]

  constructor(root: Value) {
    this.root = root
    const order = topologicalOrder(root)
    this.#results = order.filter(isResult)
    this.#firsts = firstsOf(this.#results)
    this.#runs = runsOf(order)
  }

  /** Computes every Value from its operands' data of now, local gradients included, and returns the root's data. */
  forward(): number {
    for (const run of this.#runs) recompute(run)
    return this.root.data
  }

  /**
   * Fills in all gradients afresh: unlike those of `Value.backward()`, they are not added to what was there. A first
   * contribution is added to 0 instead, so that no walk over all Values is needed to set them back.
   */
  backward(): void {
    this.root.grad = 1
    const results = this.#results
    const firsts = this.#firsts
    for (let i = results.length - 1; i >= 0; i--) {
      const { a, b, localA, localB, grad } = results[i] as Result
      const first = firsts[i] as number
      a.grad = ((first & firstOfA) === 0 ? a.grad : 0) + localA * grad
      if (b !== undefined) b.grad = ((first & firstOfB) === 0 ? b.grad : 0) + localB * grad
    }
  }
}

const firstOfA = 1
const firstOfB = 2

function firstsOf(results: readonly Result[]): Uint8Array {
  const met = new Set<Value>()
  const isFirst = (operand: Value | undefined): boolean => {
    if (operand === undefined || met.has(operand)) return false
    met.add(operand)
    return true
  }
  const firsts = new Uint8Array(results.length)
  for (const [i, { a, b }] of [...results.entries()].reverse())
    firsts[i] = (isFirst(a) ? firstOfA : 0) | (isFirst(b) ? firstOfB : 0)
  return firsts
}

/** Values made by the same operation, operands first where one is made from another. */
interface Run {
  readonly op: OpName
  readonly values: Result[]
}

type Result = Value & { readonly op: OpName; readonly a: Value }

/** Long runs are quick, so a result goes by how often the operation changed on its way from the leaves. */
function runsOf(order: readonly Value[]): Run[] {
  const changes = new Map<Value, number>()
  const runs = new Map<string, Run & { readonly change: number }>()
  for (const value of order) {
    const { op, prev } = value
    const change = Math.max(0, ...prev.map((from) => (changes.get(from) ?? 0) + (from.op === op ? 0 : 1)))
    changes.set(value, change)
    if (!isResult(value)) continue
    const run = runs.get(`${change} ${op}`)
    if (run === undefined) runs.set(`${change} ${op}`, { change, op: value.op, values: [value] })
    else run.values.push(value)
  }
  return [...runs.values()].sort((one, other) => one.change - other.change)
}

function isResult(value: Value): value is Result {
  return value.a !== undefined
}

/**
 * Every operation could go the way of the last case. Those that make up most of a network name their entry of the
 * table, so that the compiler can put its arithmetic into the loop; the local gradients of plus and minus never change.
 * Data is read once, before any is written: the compiler cannot know that a Value is not its own operand.
 */
function recompute({ op, values }: Run): void {
  switch (op) {
    case 'add':
      for (const value of values) {
        const { a, b } = value
        if (b !== undefined) value.data = ops.add.forward(a.data, b.data)
      }
      break
    case 'sub':
      for (const value of values) {
        const { a, b } = value
        if (b !== undefined) value.data = ops.sub.forward(a.data, b.data)
      }
      break
    case 'mul':
      for (const value of values) {
        const { a, b } = value
        if (b === undefined) continue
        const first = a.data
        const second = b.data
        const data = ops.mul.forward(first, second)
        value.data = data
        value.localA = ops.mul.localA(data, first, second)
        value.localB = ops.mul.localB(data, first, second)
      }
      break
    case 'pow':
      for (const value of values) {
        const exponent = value.constant ?? NaN
        const base = value.a.data
        const data = ops.pow.forward(base, exponent)
        value.data = data
        value.localA = ops.pow.localA(data, base, exponent)
      }
      break
    case 'tanh':
      for (const value of values) {
        const operand = value.a.data
        const data = ops.tanh.forward(operand)
        value.data = data
        value.localA = ops.tanh.localA(data, operand)
      }
      break
    default: {
      const { forward, localA, localB } = ops[op]
      for (const value of values) {
        const { a, b } = value
        const first = a.data
        const second = b === undefined ? NaN : b.data
        const data = forward(first, second)
        value.data = data
        value.localA = localA(data, first, second)
        if (localB !== undefined) value.localB = localB(data, first, second)
      }
    }
  }
}
