/** A Value: one number of an expression, which remembers how it was made and can therefore find its gradient. */
import { describe } from './describe.ts'
import { ops, type OpName } from './ops.ts'
import { pythonFloat } from './python-float.ts'

/** A scalar with its gradient. A leaf is made by `new Value(2)`, every other Value by an operation on Values. */
export class Value {
  // Numbers start as 0, not as undefined: the compiler then keeps them as plain doubles.

  /** The number itself. */
  data = 0
  /** How much the output that `backward()` was called on changes with this Value; 0 until then. */
  grad = 0
  /** A name for people; nothing is computed from it. */
  label: string
  /** The operation that made this Value; '' for a leaf. */
  readonly op: OpName | ''
  /** What it was made from: no operation has more than two operands. */
  readonly a: Value | undefined
  readonly b: Value | undefined
  /** The local gradients: how much `data` changes with a's data and with b's; found together with `data`. */
  localA = 0
  localB = 0
  /** The exponent of a power; undefined for every other operation. */
  readonly constant: number | undefined
  /** The mark of the last walk that came by; see `topologicalOrder`. */
  visit: object | undefined

  /** `data` and `label` are for everyone; the rest is what the operations below remember. */
  constructor(
    data: number,
    label = '',
    op: OpName | '' = '',
    a?: Value,
    localA = 0,
    b?: Value,
    localB = 0,
    constant?: number,
  ) {
    if (typeof data !== 'number') throw new TypeError(`Value needs a number, got ${describe(data)}`)
    this.data = data
    this.label = label
    this.op = op
    this.a = a
    this.b = b
    this.localA = localA
    this.localB = localB
    this.constant = constant
    this.visit = undefined
  }

  /** The operands in order; `a.mul(a)` has two. */
  get prev(): readonly Value[] {
    return [this.a, this.b].filter((operand) => operand !== undefined)
  }

  /** The local gradients, one for each of `prev`. */
  get localGrads(): readonly number[] {
    return [this.localA, this.localB].slice(0, this.prev.length)
  }

  // Each operation names its own entry of the table, instead of one function looking entries up for all: the compiler
  // can then put the entry's arithmetic in its place, and a graph is built in half the time.

  add(other: Value | number): Value {
    const b = operand('add', other)
    const data = ops.add.forward(this.data, b.data)
    const localA = ops.add.localA(data, this.data, b.data)
    const localB = ops.add.localB(data, this.data, b.data)
    return new Value(data, '', 'add', this, localA, b, localB)
  }

  sub(other: Value | number): Value {
    const b = operand('sub', other)
    const data = ops.sub.forward(this.data, b.data)
    const localA = ops.sub.localA(data, this.data, b.data)
    const localB = ops.sub.localB(data, this.data, b.data)
    return new Value(data, '', 'sub', this, localA, b, localB)
  }

  mul(other: Value | number): Value {
    const b = operand('mul', other)
    const data = ops.mul.forward(this.data, b.data)
    const localA = ops.mul.localA(data, this.data, b.data)
    const localB = ops.mul.localB(data, this.data, b.data)
    return new Value(data, '', 'mul', this, localA, b, localB)
  }

  div(other: Value | number): Value {
    const b = operand('div', other)
    const data = ops.div.forward(this.data, b.data)
    const localA = ops.div.localA(data, this.data, b.data)
    const localB = ops.div.localB(data, this.data, b.data)
    return new Value(data, '', 'div', this, localA, b, localB)
  }

  /** The exponent is a number: a part of the operation, not an operand with a gradient. */
  pow(exponent: number): Value {
    if (typeof exponent !== 'number')
      throw new TypeError(`Value.pow needs a number as its exponent, got ${describe(exponent)}`)
    const data = ops.pow.forward(this.data, exponent)
    const localA = ops.pow.localA(data, this.data, exponent)
    return new Value(data, '', 'pow', this, localA, undefined, 0, exponent)
  }

  neg(): Value {
    const data = ops.neg.forward(this.data)
    const localA = ops.neg.localA(data, this.data)
    return new Value(data, '', 'neg', this, localA)
  }

  exp(): Value {
    const data = ops.exp.forward(this.data)
    const localA = ops.exp.localA(data, this.data)
    return new Value(data, '', 'exp', this, localA)
  }

  /** The natural logarithm. */
  log(): Value {
    const data = ops.log.forward(this.data)
    const localA = ops.log.localA(data, this.data)
    return new Value(data, '', 'log', this, localA)
  }

  sqrt(): Value {
    const data = ops.sqrt.forward(this.data)
    const localA = ops.sqrt.localA(data, this.data)
    return new Value(data, '', 'sqrt', this, localA)
  }

  sin(): Value {
    const data = ops.sin.forward(this.data)
    const localA = ops.sin.localA(data, this.data)
    return new Value(data, '', 'sin', this, localA)
  }

  cos(): Value {
    const data = ops.cos.forward(this.data)
    const localA = ops.cos.localA(data, this.data)
    return new Value(data, '', 'cos', this, localA)
  }

  tanh(): Value {
    const data = ops.tanh.forward(this.data)
    const localA = ops.tanh.localA(data, this.data)
    return new Value(data, '', 'tanh', this, localA)
  }

  /** 1 / (1 + e⁻ᵃ), between 0 and 1. */
  sigmoid(): Value {
    const data = ops.sigmoid.forward(this.data)
    const localA = ops.sigmoid.localA(data, this.data)
    return new Value(data, '', 'sigmoid', this, localA)
  }

  /** The number itself where it is positive, 0 elsewhere. */
  relu(): Value {
    const data = ops.relu.forward(this.data)
    const localA = ops.relu.localA(data, this.data)
    return new Value(data, '', 'relu', this, localA)
  }

  /** ln(1 + eᵃ): a relu without the corner. */
  softplus(): Value {
    const data = ops.softplus.forward(this.data)
    const localA = ops.softplus.localA(data, this.data)
    return new Value(data, '', 'softplus', this, localA)
  }

  abs(): Value {
    const data = ops.abs.forward(this.data)
    const localA = ops.abs.localA(data, this.data)
    return new Value(data, '', 'abs', this, localA)
  }

  /**
   * Finds the gradient of every Value that this one was made from: the chain rule, from the output back to the leaves.
   * Contributions are added up, because a Value that is used twice needs both. They are added to what is there
   * already, as in the lecture: before a second `backward()`, call `zeroGrad`.
   */
  backward(): void {
    this.grad = 1
    for (const { a, b, localA, localB, grad } of topologicalOrder(this).reverse()) {
      if (a !== undefined) a.grad += localA * grad
      if (b !== undefined) b.grad += localB * grad
    }
  }

  /** As the lecture prints it: `Value(data=2.0)`. */
  toString(): string {
    return `Value(data=${pythonFloat(this.data)})`
  }
}

/**
 * Every Value that `root` was made from, operands before what is made of them, and `root` last. It is the order of
 * the lecture's recursive walk, but with a stack of its own, so that a chain of a million does not overflow.
 */
export function topologicalOrder(root: Value): Value[] {
  const order: Value[] = []
  const entered = {}
  const placed = {}
  const stack = [root]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (value.visit === placed) continue
    if (value.visit === entered) {
      value.visit = placed
      order.push(value)
      continue
    }
    // it comes up again, to be placed, once the operands on top of it are
    value.visit = entered
    stack.push(value)
    const { a, b } = value
    if (b !== undefined && b.visit !== placed) stack.push(b)
    if (a !== undefined && a.visit !== placed) stack.push(a)
  }
  return order
}

/** Sets the gradients of `root` and of everything it was made from back to 0. */
export function zeroGrad(root: Value): void {
  for (const value of topologicalOrder(root)) value.grad = 0
}

function operand(method: OpName, other: Value | number): Value {
  if (other instanceof Value) return other
  if (typeof other === 'number') return new Value(other)
  throw new TypeError(`Value.${method} needs a Value or a number, got ${describe(other)}`)
}
