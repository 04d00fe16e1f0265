/** Every operation the engine knows: what it computes, how it passes a gradient back, how people write it. */

/** The name of an operation, as kept in `Value.op`. */
export type OpName =
  | BinaryOpName
  | 'pow'
  | 'neg'
  | 'exp'
  | 'log'
  | 'sqrt'
  | 'sin'
  | 'cos'
  | 'tanh'
  | 'sigmoid'
  | 'relu'
  | 'softplus'
  | 'abs'

/** The operations of two operands. */
type BinaryOpName = 'add' | 'sub' | 'mul' | 'div'

/** A local derivative, from the output and the operands' data; it declares no more of them than it reads. */
type Local = (output: number, ...operands: number[]) => number

/** One operation. Its functions take what belongs to its operands, in order; pow takes its constant exponent after that. */
export interface Op {
  /** How many operands it takes. */
  readonly arity: 1 | 2
  /** The output, from the operands' data. */
  readonly forward: (...operands: number[]) => number
  /** The derivative of the output by the first operand. */
  readonly localA: Local
  /** The derivative of the output by the second operand, if there is one. */
  readonly localB?: Local
  /** What the round node of a graph shows; for pow the constant follows it: `**3`. */
  readonly symbol: string
  /** The formula in TeX, from the operands' (and the constant's) TeX; an operand that is a sum needs its own brackets. */
  readonly tex: (...operands: string[]) => string
  /** The line of Python that makes it, in micrograd's manner; brackets as for `tex`. */
  readonly python: (...operands: string[]) => string
  /**
   * Each local derivative in Python, from the operands a and b and the result out; a power has its exponent and
   * lowered, the exponent less one. Their numbers belong to calculus, not to a graph.
   */
  readonly localPython: readonly string[]
  /** How the gradient passes through, in words. */
  readonly rule: string
}

interface BinaryOp extends Op {
  readonly arity: 2
  readonly localB: Local
}

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a))

/** The table. A new operation is an entry here, a method of `Value`, and a row in the gradient check. */
export const ops: { readonly [Name in OpName]: Name extends BinaryOpName ? BinaryOp : Op } = {
  add: {
    arity: 2,
    forward: (a, b) => a + b,
    // ∂(a + b)/∂a = 1 and ∂(a + b)/∂b = 1
    localA: () => 1,
    localB: () => 1,
    symbol: '+',
    tex: (a, b) => `${a} + ${b}`,
    python: (a, b) => `${a} + ${b}`,
    localPython: ['1.0', '1.0'],
    rule: 'plus routes the gradient unchanged to every operand',
  },
  sub: {
    arity: 2,
    forward: (a, b) => a - b,
    // ∂(a − b)/∂a = 1 and ∂(a − b)/∂b = −1
    localA: () => 1,
    localB: () => -1,
    symbol: '−',
    tex: (a, b) => `${a} - ${b}`,
    python: (a, b) => `${a} - ${b}`,
    localPython: ['1.0', '-1.0'],
    rule: 'minus routes the gradient unchanged to the first operand and negated to the second',
  },
  mul: {
    arity: 2,
    forward: (a, b) => a * b,
    // ∂(a·b)/∂a = b and ∂(a·b)/∂b = a
    localA: (_output, _a, b) => b,
    localB: (_output, a) => a,
    symbol: '×',
    tex: (a, b) => `${a} \\cdot ${b}`,
    python: (a, b) => `${a} * ${b}`,
    localPython: ['b.data', 'a.data'],
    rule: 'times gives each operand the gradient multiplied by the other operand',
  },
  div: {
    arity: 2,
    forward: (a, b) => a / b,
    // ∂(a/b)/∂a = 1/b and ∂(a/b)/∂b = −a/b², which is −(a/b)/b
    localA: (_output, _a, b) => 1 / b,
    localB: (output, _a, b) => -output / b,
    symbol: '÷',
    tex: (a, b) => `\\frac{${a}}{${b}}`,
    python: (a, b) => `${a} / ${b}`,
    localPython: ['(1 / b.data)', '(-out.data / b.data)'],
    rule: 'divide gives the numerator the gradient over the denominator, and the denominator that times minus the quotient',
  },
  pow: {
    arity: 1,
    // a square, the power that most losses are made of, is quicker as a product
    forward: (a, exponent) => (exponent === 2 ? a * a : a ** exponent),
    // d(aⁿ)/da = n·aⁿ⁻¹; a⁰ is 1 everywhere, so its slope is 0 even at a = 0, where 0·0⁻¹ is not a number
    localA: (_output, a, exponent) =>
      exponent === 0 ? 0 : exponent === 2 ? 2 * a : exponent * a ** (exponent - 1),
    symbol: '**',
    tex: (a, exponent) => `{${a}}^{${exponent}}`,
    python: (a, exponent) => `${a}**${exponent}`,
    localPython: ['(exponent * a.data**lowered)'],
    rule: 'a power brings its exponent down as a factor and leaves the power one lower',
  },
  neg: {
    arity: 1,
    forward: (a) => -a,
    // d(−a)/da = −1
    localA: () => -1,
    symbol: '−',
    tex: (a) => `-${a}`,
    python: (a) => `-${a}`,
    localPython: ['-1.0'],
    rule: 'negation turns the sign of the gradient',
  },
  exp: {
    arity: 1,
    forward: (a) => Math.exp(a),
    // d(eᵃ)/da = eᵃ, the output itself
    localA: (output) => output,
    symbol: 'exp',
    tex: (a) => `e^{${a}}`,
    python: (a) => `${a}.exp()`,
    localPython: ['out.data'],
    rule: 'exp multiplies the gradient by its own output',
  },
  log: {
    arity: 1,
    forward: (a) => Math.log(a),
    // d(ln a)/da = 1/a
    localA: (_output, a) => 1 / a,
    symbol: 'log',
    tex: (a) => `\\ln(${a})`,
    python: (a) => `${a}.log()`,
    localPython: ['(1 / a.data)'],
    rule: 'log divides the gradient by its operand',
  },
  sqrt: {
    arity: 1,
    forward: (a) => Math.sqrt(a),
    // d(√a)/da = 1/(2·√a)
    localA: (output) => 1 / (2 * output),
    symbol: 'sqrt',
    tex: (a) => `\\sqrt{${a}}`,
    python: (a) => `${a}.sqrt()`,
    localPython: ['(1 / (2 * out.data))'],
    rule: 'a square root divides the gradient by twice its own output',
  },
  sin: {
    arity: 1,
    forward: (a) => Math.sin(a),
    // d(sin a)/da = cos a
    localA: (_output, a) => Math.cos(a),
    symbol: 'sin',
    tex: (a) => `\\sin(${a})`,
    python: (a) => `${a}.sin()`,
    localPython: ['math.cos(a.data)'],
    rule: 'sine multiplies the gradient by the cosine of its operand',
  },
  cos: {
    arity: 1,
    forward: (a) => Math.cos(a),
    // d(cos a)/da = −sin a
    localA: (_output, a) => -Math.sin(a),
    symbol: 'cos',
    tex: (a) => `\\cos(${a})`,
    python: (a) => `${a}.cos()`,
    localPython: ['-math.sin(a.data)'],
    rule: 'cosine multiplies the gradient by minus the sine of its operand',
  },
  tanh: {
    arity: 1,
    forward: (a) => Math.tanh(a),
    // d(tanh a)/da = 1 − tanh² a
    localA: (output) => 1 - output * output,
    symbol: 'tanh',
    tex: (a) => `\\tanh(${a})`,
    python: (a) => `${a}.tanh()`,
    localPython: ['(1 - out.data**2)'],
    rule: 'tanh multiplies the gradient by one minus the square of its own output',
  },
  sigmoid: {
    arity: 1,
    forward: sigmoid,
    // σ(a) = 1/(1 + e⁻ᵃ), and dσ/da = σ·(1 − σ)
    localA: (output) => output * (1 - output),
    symbol: 'sigmoid',
    tex: (a) => `\\sigma(${a})`,
    python: (a) => `${a}.sigmoid()`,
    localPython: ['out.data * (1 - out.data)'],
    rule: 'sigmoid multiplies the gradient by its own output times one minus that output',
  },
  relu: {
    arity: 1,
    forward: (a) => Math.max(0, a),
    // d(max(0, a))/da = 1 where a > 0, which is where the output is, and 0 where a < 0; at 0 we take 0, as micrograd does
    // the answer itself as a number, because a processor would often guess wrong which way to go
    localA: (output) => Number(output > 0),
    symbol: 'relu',
    tex: (a) => `\\operatorname{relu}(${a})`,
    python: (a) => `${a}.relu()`,
    localPython: ['(a.data > 0)'],
    rule: 'relu lets the gradient through where its operand is positive and stops it elsewhere',
  },
  softplus: {
    arity: 1,
    // ln(1 + eᵃ), written so that eᵃ cannot overflow
    forward: (a) => Math.max(0, a) + Math.log1p(Math.exp(-Math.abs(a))),
    // d(ln(1 + eᵃ))/da = eᵃ/(1 + eᵃ) = σ(a)
    localA: (_output, a) => sigmoid(a),
    symbol: 'softplus',
    tex: (a) => `\\ln(1 + e^{${a}})`,
    python: (a) => `${a}.softplus()`,
    localPython: ['(1 / (1 + math.exp(-a.data)))'],
    rule: 'softplus multiplies the gradient by the sigmoid of its operand',
  },
  abs: {
    arity: 1,
    forward: (a) => Math.abs(a),
    // d|a|/da = the sign of a; at the corner, a = 0, we take 0
    localA: (_output, a) => Math.sign(a),
    symbol: 'abs',
    tex: (a) => `\\left|${a}\\right|`,
    python: (a) => `${a}.abs()`,
    localPython: ['((a.data > 0) - (a.data < 0))'],
    rule: 'an absolute value passes the gradient on with the sign of its operand',
  },
}
