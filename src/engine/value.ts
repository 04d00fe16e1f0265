/** A Value: one number of an expression, which remembers how it was made and can therefore find its gradient. */
import { describe } from './describe.ts'
import { ops, type OpName } from './ops.ts'

const none: readonly never[] = []

/** A scalar with its gradient. Leaves are made with `new Value(2)`, every other Value by an operation on Values. */
export class Value {
  /** The number itself. */
  data: number
  /** The derivative of the output that `backward()` was called on by this Value; 0 before, and added to each time. */
  grad: number
  /** A name for people; nothing is computed from it. */
  label: string
  /** The operation that made this Value; '' for a leaf. */
  readonly op: OpName | ''
  /** The operands it was made from, in order; `a * a` has two. */
  readonly prev: readonly Value[]
  /** The derivative of `data` by each operand's data, one for each of `prev`, found when this Value was made. */
  readonly localGrads: readonly number[]
  /** The exponent of a power; undefined for every other operation. */
  readonly constant: number | undefined

  /** Only `data` and `label` are for callers; the operations below give the rest. */
  constructor(
    data: number,
    label = '',
    op: OpName | '' = '',
    prev: readonly Value[] = none,
    localGrads: readonly number[] = none,
    constant?: number,
  ) {
    if (typeof data !== 'number') throw new TypeError(`Value needs a number, got ${describe(data)}`)
    this.data = data
    this.grad = 0
    this.label = label
    this.op = op
    this.prev = prev
    this.localGrads = localGrads
    this.constant = constant
  }

  add(other: Value | number): Value {
    return binary('add', this, other)
  }

  sub(other: Value | number): Value {
    return binary('sub', this, other)
  }

  mul(other: Value | number): Value {
    return binary('mul', this, other)
  }

  div(other: Value | number): Value {
    return binary('div', this, other)
  }

  /** The exponent is a number, part of the operation and not an operand: it gets no gradient. */
  pow(exponent: number): Value {
    if (typeof exponent !== 'number')
      throw new TypeError(`Value.pow needs a number as its exponent, got ${describe(exponent)}`)
    return unary('pow', this, exponent)
  }

  neg(): Value {
    return unary('neg', this)
  }

  exp(): Value {
    return unary('exp', this)
  }

  /** The natural logarithm. */
  log(): Value {
    return unary('log', this)
  }

  sqrt(): Value {
    return unary('sqrt', this)
  }

  sin(): Value {
    return unary('sin', this)
  }

  cos(): Value {
    return unary('cos', this)
  }

  tanh(): Value {
    return unary('tanh', this)
  }

  sigmoid(): Value {
    return unary('sigmoid', this)
  }

  relu(): Value {
    return unary('relu', this)
  }

  /** ln(1 + eᵃ), a smooth relu. */
  softplus(): Value {
    return unary('softplus', this)
  }

  abs(): Value {
    return unary('abs', this)
  }

  /**
   * Fills in the gradient of every Value this one was made from: the chain rule, from the output back to the leaves.
   * As in the lecture, gradients are added to what is there: a Value used twice needs both its contributions, and
   * whoever calls `backward()` a second time calls `zeroGrad` first.
   */
  backward(): void {
    this.grad = 1
    for (const { prev, localGrads, grad } of topologicalOrder(this).reverse())
      prev.forEach((operand, i) => (operand.grad += (localGrads[i] ?? NaN) * grad))
  }

  /** As the lecture prints it: `Value(data=2.0)`. */
  toString(): string {
    const { data } = this
    return `Value(data=${Number.isInteger(data) && Math.abs(data) < 1e16 ? data.toFixed(1) : data})`
  }
}

/**
 * Every Value that `root` was made from, and `root` last: operands before what is made of them, each once.
 * The order is that of the lecture's recursive walk; the walk keeps its own path, so that a chain of a million fits.
 */
export function topologicalOrder(root: Value): Value[] {
  const order: Value[] = []
  const visited = new Set([root])
  const path = [{ value: root, next: 0 }]
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const operand = step.value.prev[step.next++]
    if (operand === undefined) {
      order.push(step.value)
      path.pop()
    } else if (!visited.has(operand)) {
      visited.add(operand)
      path.push({ value: operand, next: 0 })
    }
  }
  return order
}

/** Sets the gradient of `root` and of everything it was made from back to 0. */
export function zeroGrad(root: Value): void {
  for (const value of topologicalOrder(root)) value.grad = 0
}

function unary(op: OpName, a: Value, constant?: number): Value {
  const { forward, localGrads } = ops[op]
  const data = forward(a.data, constant ?? NaN)
  return new Value(data, '', op, [a], localGrads(a.data, constant ?? NaN, data), constant)
}

function binary(op: OpName, a: Value, other: Value | number): Value {
  const b = typeof other === 'number' ? new Value(other) : other
  if (!(b instanceof Value))
    throw new TypeError(`Value.${op} needs a Value or a number, got ${describe(other)}`)
  const { forward, localGrads } = ops[op]
  const data = forward(a.data, b.data)
  return new Value(data, '', op, [a, b], localGrads(a.data, b.data, data))
}
