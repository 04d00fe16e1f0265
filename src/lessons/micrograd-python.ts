/** A graph as a Python program for karpathy's micrograd: it makes every Value again and prints its data and gradient. */
import { ops, type OpName } from '../engine/ops.ts'
import { pythonFloat } from '../engine/python-float.ts'
import { topologicalOrder, type Value } from '../engine/value.ts'
import { onOneLine, programNames } from './program-names.ts'
import { leavesPython } from './python-limits.ts'

/** What micrograd's Value has; it makes a minus, a sign and a quotient of these three. */
type Native = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'neg' | 'relu'

/** What an operation computes, in Python, where micrograd does not have it; a is the operand. */
const forwardPython: Readonly<Record<Exclude<OpName, Native>, string>> = {
  exp: 'math.exp(a.data)',
  log: 'math.log(a.data)',
  sqrt: 'math.sqrt(a.data)',
  sin: 'math.sin(a.data)',
  cos: 'math.cos(a.data)',
  tanh: 'math.tanh(a.data)',
  sigmoid: '1 / (1 + math.exp(-a.data))',
  softplus: 'max(0.0, a.data) + math.log1p(math.exp(-math.fabs(a.data)))',
  abs: 'math.fabs(a.data)',
}
type Missing = keyof typeof forwardPython

/** Python 3 that runs as it stands once micrograd is installed; operations that micrograd lacks are defined in it. */
export function microgradPython(root: Value): string {
  const order = topologicalOrder(root)
  const names = programNames(order, reserved)
  const nameOf = (value: Value): string => names.get(value) ?? ''
  const missing = [...new Set(order.map(({ op }) => op))].filter(isMissing)
  const deep = order.length > 300
  return [
    '# pip install micrograd',
    ...(missing.length > 0 ? ['import math'] : []),
    ...(deep ? ['import sys'] : []),
    'from micrograd.engine import Value',
    ...(deep
      ? ['', '# micrograd walks the graph by recursion.', `sys.setrecursionlimit(${4 * order.length + 1000})`]
      : []),
    ...missing.flatMap(definition),
    '',
    ...order.flatMap((value) => statement(value, nameOf)),
    '',
    `${nameOf(root)}.backward()`,
    '',
    'for label, value in [',
    ...order.map((value) => `    (${onOneLine(value.label || nameOf(value))}, ${nameOf(value)}),`),
    ']:',
    "    print(f'{label}: data {value.data}, grad {value.grad}')",
    '',
  ].join('\n')
}

/** A float in a Python program: 2.0, 1e-09, float('nan'). */
function floatLiteral(x: number): string {
  return Number.isFinite(x) ? pythonFloat(x) : `float('${pythonFloat(x)}')`
}

/** As the lecture gives tanh to its Value at 01:12:49: the data, then what flows back. */
function definition(op: Missing): string[] {
  return [
    '',
    `# micrograd's Value has no ${op} of its own; this gives it one, in the way the lecture does.`,
    `def ${op}(a):`,
    `    out = Value(${forwardPython[op]}, (a,), '${op}')`,
    '    def _backward():',
    `        a.grad += ${ops[op].localPython[0]} * out.grad`,
    '    out._backward = _backward',
    '    return out',
  ]
}

function statement(value: Value, nameOf: (value: Value) => string): string[] {
  const name = nameOf(value)
  const { op, label, constant, data } = value
  const remark = label === '' || label === name ? '' : `  # ${onOneLine(label)}`
  if (op === '') return [`${name} = Value(${floatLiteral(data)})${remark}`]
  const operands = value.prev.map(nameOf)
  if (constant !== undefined)
    operands.push(Number.isInteger(constant) ? String(constant) : floatLiteral(constant))
  const made = isMissing(op) ? `${op}(${operands[0] ?? ''})` : ops[op].python(...operands)
  const warning = leavesPython(value)
    ? [`# Python's floats stop here with an error or turn complex; our engine goes on with ${data}.`]
    : []
  return [...warning, `${name} = ${made}${remark}`]
}

function isMissing(op: OpName | ''): op is Missing {
  return Object.hasOwn(forwardPython, op)
}

/** What the program uses itself, and the words of the language. */
const reserved = new Set([
  ...Object.keys(forwardPython),
  ...(
    'Value math sys label value print float max micrograd False None True and as assert async await break class ' +
    'continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise ' +
    'return try while with yield'
  ).split(' '),
])
