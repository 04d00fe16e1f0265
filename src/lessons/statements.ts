/** An expression from statements as data, `d = a * b` each: how exercises are put together without any text to read. */
import { ops, type OpName } from '../engine/ops.ts'
import type { Value } from '../engine/value.ts'
import { named, type Expression } from './expression.ts'

/** One operation and the name of what it makes. */
export interface Statement {
  label: string
  op: OpName
  /** The labels of leaves or of earlier statements, as many as the operation takes. */
  operands: readonly string[]
  /** Of a power. */
  exponent?: number
}

/** The last statement makes the output. */
export function expressionOf(
  leaves: Readonly<Record<string, number>>,
  statements: readonly Statement[],
): Expression {
  return {
    text: statements.map(textOf).join('; '),
    leaves,
    build(values) {
      const made = new Map(Object.entries(values))
      let output: Value | undefined
      for (const statement of statements) {
        output = named(statement.label, apply(statement, made))
        made.set(statement.label, output)
      }
      if (output === undefined) throw new Error('expressionOf needs at least one statement, got none')
      return output
    },
  }
}

function apply({ label, op, operands, exponent = 1 }: Statement, made: ReadonlyMap<string, Value>): Value {
  const [a, b] = operands.map((name) => made.get(name))
  if (a === undefined || (b === undefined && ops[op].arity === 2))
    throw new Error(`The statement of ${label} needs ${operands.join(' and ')} to be made before it.`)
  switch (op) {
    case 'pow':
      return a.pow(exponent)
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return b === undefined ? a : a[op](b)
    default:
      return a[op]()
  }
}

function textOf({ label, op, operands, exponent = 1 }: Statement): string {
  const isFunction = ops[op].arity === 1 && op !== 'pow' && op !== 'neg'
  const made = isFunction ? `${op}(${operands.join('')})` : ops[op].python(...operands, String(exponent))
  return `${label} = ${made}`
}
