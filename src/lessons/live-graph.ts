/** A graph alive: its leaves can be moved, and every Value follows. */
import { ops, type Op } from '../engine/ops.ts'
import { topologicalOrder, type Value } from '../engine/value.ts'
import { traceBackward, type TraceRecord } from './backward-trace.ts'
import { graphOf, valueIds, type Graph } from './graph.ts'
import { leavesOf, type ByLeaf, type Leaf } from './leaves.ts'

export class LiveGraph {
  readonly root: Value
  /** Operands before what is made of them. */
  readonly order: readonly Value[]
  readonly ids: ReadonlyMap<Value, string>
  readonly leaves: readonly Leaf[]
  /** Its shape and names; for numbers ask `frameOf`. */
  readonly graph: Graph

  constructor(root: Value) {
    this.root = root
    this.order = topologicalOrder(root)
    this.ids = valueIds(this.order)
    this.leaves = leavesOf(this.order)
    this.graph = graphOf(root)
  }

  /** Puts these numbers into the leaves, and what the text says into all others, and computes every Value anew. */
  move(numbers: ByLeaf<number>): this {
    for (const { key, value, written } of this.leaves) value.data = numbers[key] ?? written
    for (const value of this.order) recompute(value)
    return this
  }

  idOf(value: Value): string {
    return this.ids.get(value) ?? ''
  }

  /** The Value of an id; undefined for one that the graph does not have. */
  valueOf(id: string): Value | undefined {
    return /^v\d+$/.test(id) ? this.order[Number(id.slice(1))] : undefined
  }

  /** What `passes` calls of `backward()` leave in the Values when nobody zeroes in between; none if there was none. */
  gradients(passes: number): Map<Value, number> {
    let grads = new Map<Value, number>()
    for (let pass = 0; pass < passes; pass++) grads = this.#after(grads)
    return grads
  }

  /** The last of so many passes, written down. */
  lastPass(passes: number): TraceRecord[] {
    return traceBackward(this.root, this.gradients(passes - 1))
  }

  #after(before: ReadonlyMap<Value, number>): Map<Value, number> {
    const grads = new Map(before).set(this.root, 1)
    for (const { operand, gradAfter } of traceBackward(this.root, before)) grads.set(operand, gradAfter)
    return grads
  }
}

/** What an operation does when it makes a Value, done again on the operands of now. */
function recompute(value: Value): void {
  const { op, prev, constant } = value
  if (op === '') return
  const operands = prev.map(({ data }) => data)
  if (constant !== undefined) operands.push(constant)
  value.data = ops[op].forward(...operands)
  const { localA, localB }: Op = ops[op]
  value.localA = localA(value.data, ...operands)
  if (localB !== undefined) value.localB = localB(value.data, ...operands)
}
