/** How an expression is read: jsep splits it into a tree, taught Python's powers and to keep positions. */
import jsep from 'jsep'

/** A piece of the tree; `at` is where it starts in its text, counted from 0. */
export type Tree = jsep.CoreExpression

/** What is wrong with an expression, where, and what to do about it. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  /** Which character of the text, counted from 1. */
  readonly position: number

  constructor(problem: string, position: number, remedy: string) {
    super(`${problem} at ${position}; ${remedy}`)
    this.position = position
  }

  /** The message, ended as a sentence: with a full stop, unless it asks something. */
  get sentence(): string {
    return this.message.replace(/[^?]$/, '$&.')
  }
}

/** The tree of one expression that starts at `offset` in the whole text. */
export function readSyntax(expression: string, offset: number): Tree {
  if (expression.trim() === '') throw new ExpressionError('nothing after =', offset + 1, 'add an expression')
  try {
    return jsep(expression) as Tree
  } catch (error) {
    const { index, description } = Object(error) as { index?: number; description?: string }
    // an error that is not jsep's own is the end of the stack
    const [problem, remedy] =
      index === undefined
        ? ['too many brackets or signs inside each other', 'name the parts']
        : inWords(description ?? 'unreadable text')
    throw new ExpressionError(problem, offset + (index ?? 0) + 1, remedy)
  }
}

/** jsep's words as ours: the problem and the remedy. */
function inWords(description: string): [string, string] {
  const after = /^Expected expression after (.+)$/.exec(description)
  if (after !== null) return [`nothing after ${after[1]}`, 'add a number, a name or a bracket']
  if (description.startsWith('Unclosed (')) return ['unclosed bracket', 'add )']
  return [
    description.replace(/^./, (letter) => letter.toLowerCase()),
    'use numbers, names, functions, ( ) and + - * / **',
  ]
}

// jsep has one grammar for the whole program, set up here: Python's arithmetic and nothing else
jsep.removeAllUnaryOps()
jsep.removeAllBinaryOps()
jsep.removeAllLiterals()
for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 1)
for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 2)

jsep.hooks.add('gobble-token', function (env) {
  const at = this.index
  const node = readSign(this) ?? readPower(this)
  if (node !== undefined) env.node = { ...node, at }
})

/** A sign stands before a whole power, so that -a**2 is -(a**2). */
function readSign(scope: jsep.HookScope): jsep.Expression | undefined {
  const operator = scope.char
  if (operator !== '-' && operator !== '+') return undefined
  scope.index++
  return { type: 'UnaryExpression', operator, argument: required(scope, operator), prefix: true }
}

/** A power reads its exponent as a token, which may have a sign and a power of its own: 2**-1, 2**3**2. */
function readPower(scope: jsep.HookScope): jsep.Expression | undefined {
  const base = readOperand(scope)
  if (base === undefined) return undefined
  scope.gobbleSpaces()
  const operator = ['**', '^'].find((power) => scope.expr.startsWith(power, scope.index))
  if (operator === undefined) return base
  scope.index += operator.length
  return { type: 'BinaryExpression', operator: '**', left: base, right: required(scope, operator) }
}

function readOperand(scope: jsep.HookScope): jsep.Expression | undefined {
  const at = scope.index
  if (/[\d.]/.test(scope.char)) return scope.gobbleNumericLiteral()
  const start = readGroup(scope)
  return start ? scope.gobbleTokenProperty({ ...start, at }) : undefined
}

/** What can have a dot or brackets after it: a bracket, a text, which is then refused in its place, or a name. */
function readGroup(scope: jsep.HookScope): jsep.Expression | undefined {
  if (scope.char === '(') return scope.gobbleGroup()
  if (/["']/.test(scope.char)) return scope.gobbleStringLiteral()
  return isLetter(scope.char) ? scope.gobbleIdentifier() : undefined
}

/** What jsep takes for a letter of a name. */
function isLetter(char: string): boolean {
  return /[\w$\P{ASCII}]/u.test(char)
}

function required(scope: jsep.HookScope, operator: string): jsep.Expression {
  // jsep says false, not undefined, where there is no token
  return scope.gobbleToken() || scope.throwError(`Expected expression after ${operator}`)
}
