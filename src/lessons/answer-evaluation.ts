/** The number that a typed answer comes to, over the names that a question knows. */
import { ops, type OpName } from '../engine/ops.ts'
import { nearestName } from '../engine/spelling.ts'
import { ExpressionError, readSyntax, type Tree } from '../engine/syntax.ts'
import { answerParts } from './answer-words.ts'
import type { Question } from './question.ts'

/** The part of jsep's tree that can mean a number. */
interface Branch {
  type: string
  at?: number
  value?: unknown
  name?: string
  operator?: string
  left?: Branch
  right?: Branch
  argument?: Branch
  object?: Branch
  property?: Branch
  /** Whether the property is in square brackets. */
  computed?: boolean
  callee?: Branch
  arguments?: readonly Branch[]
  body?: readonly Branch[]
}

const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': ops.add.forward,
  '-': ops.sub.forward,
  '*': ops.mul.forward,
  '/': ops.div.forward,
  '**': ops.pow.forward,
}

/** Throws an ExpressionError, with its place in the text, where a name or a sign means nothing. */
export function evaluateAnswer(python: string, question: Question): number {
  const tree: Tree = readSyntax(python, 0)
  return new AnswerReader(question, python).number(tree as Branch)
}

class AnswerReader {
  readonly #question: Question
  readonly #python: string

  constructor(question: Question, python: string) {
    this.#question = question
    this.#python = python
  }

  number(tree: Branch | undefined): number {
    if (tree === undefined) throw new ExpressionError('nothing is here', 1, answerParts)
    const { type, operator = '', value, name = '' } = tree
    if (type === 'Literal' && typeof value === 'number') return value
    if (type === 'Identifier') return this.#data(name, tree)
    if (type === 'MemberExpression') return this.#member(tree)
    if (type === 'CallExpression') return this.#call(tree)
    if (type === 'UnaryExpression') {
      const operand = this.number(tree.argument)
      return operator === '-' ? ops.neg.forward(operand) : operand
    }
    const combine =
      type === 'BinaryExpression' && Object.hasOwn(binary, operator) ? binary[operator] : undefined
    if (operator === '/') this.#refuseSlope(tree)
    if (combine !== undefined) return combine(this.number(tree.left), this.number(tree.right))
    if (type === 'Compound') return this.#sideBySide(tree)
    return refuse(notANumber, tree, answerParts)
  }

  /** `d.grad 1`: no sign stands between the two. */
  #sideBySide(tree: Branch): never {
    const [first, second, third] = tree.body ?? []
    if (first === undefined || second === undefined)
      return refuse('these brackets are empty', tree, 'put a number or a name inside')
    const written = (from: Branch, to: Branch | undefined) =>
      this.#python.slice(startOf(from), to && startOf(to)).trim()
    const [left, right] = [written(first, second), written(second, third)]
    const isComma = left.endsWith(',')
    return refuse(
      isComma ? 'a comma stands between two things' : `no sign stands between ${left} and ${right}`,
      second,
      isComma ? 'the answer is one number' : 'write * for times, or + - / or **',
    )
  }

  /** A name alone means its data. */
  #data(name: string, tree: Branch): number {
    if (!this.#labels().includes(name)) {
      if (name === 'inf') return Infinity
      if (name === 'nan' || name === 'NaN') return Number.NaN
      if (isFunction(name)) return refuse(`${name} without brackets`, tree, `write ${name}(x)`)
    }
    return this.#known(name, tree).data
  }

  #known(name: string, tree: Branch) {
    const known = this.#question.known.find(({ label }) => label === name)
    if (known !== undefined) return known
    return refuse(`there is no ${name} on the board`, tree, suggestion(name, this.#labels()))
  }

  /** `d.data` or `d.grad`. */
  #member(tree: Branch): number {
    const { object, computed } = tree
    if (object?.type !== 'Identifier' || computed === true) return refuse(notANumber, tree, answerParts)
    const { name = '' } = object
    const property = tree.property?.name
    const { data } = this.#known(name, tree)
    if (property === 'data') return data
    if (property !== 'grad')
      return refuse(`${name} has no ${property}`, tree, `write ${name}.data or ${name}.grad`)
    return this.#grad(name, tree)
  }

  #grad(name: string, tree: Branch): number {
    if (name === this.#question.label)
      return refuse(`${name}.grad is what is asked for`, tree, 'put it together from what arrives at it')
    return (
      this.#known(name, tree).grad ??
      refuse(
        `${name}.grad is not on the board yet`,
        tree,
        `use the gradients that ${this.#question.label} goes into`,
      )
    )
  }

  /** Says how `dL/dd` is written here. */
  #refuseSlope({ left, right }: Branch): void {
    // 2 * dL / dd has the whole product on the left
    const over = left?.type === 'BinaryExpression' ? left.right : left
    const [dy, dx] = [over?.name ?? '', right?.name ?? '']
    const label = dx.slice(1)
    const names = this.#labels()
    const isSlope = /^[d∂]/.test(dy) && /^[d∂]/.test(dx) && names.includes(dy.slice(1))
    if (over === undefined || !isSlope || names.includes(dy) || !names.includes(label)) return
    if (dy.slice(1) !== this.#question.output)
      refuse(
        `${dy}/${dx} has no name here`,
        over,
        `write the number: by how much ${dy.slice(1)} moves with ${label}`,
      )
    this.#grad(label, over)
    refuse(`${dy}/${dx} is ${label}.grad`, over, `write ${label}.grad`)
  }

  /** `tanh(n)`, `n.tanh()`, `math.exp(n)` or `pow(a, 2)`. */
  #call(tree: Branch): number {
    const { object, property } = tree.callee ?? {}
    const name = (property ?? tree.callee)?.name ?? ''
    const operands = [
      ...(object === undefined || object.name === 'math' ? [] : [object]),
      ...(tree.arguments ?? []),
    ]
    const numbers = operands.map((operand) => this.number(operand))
    if (!isFunction(name) && name !== 'pow')
      return refuse(`there is no function ${name}`, tree, suggestion(name, functionNames))
    const takes = name === 'pow' ? 2 : 1
    if (numbers.length !== takes)
      return refuse(
        `${name} takes ${takes === 1 ? 'one number' : 'two numbers'}, and here ${numbers.length === 1 ? 'is one' : `are ${numbers.length}`}`,
        tree,
        name === 'pow' ? 'write pow(x, 2)' : `write ${name}(x)`,
      )
    return ops[name].forward(...numbers)
  }

  #labels(): string[] {
    return this.#question.known.map(({ label }) => label)
  }
}

const signs: readonly OpName[] = ['add', 'sub', 'mul', 'div', 'pow', 'neg']
const functionNames = Object.keys(ops).filter(isFunction)

function isFunction(name: string): name is OpName {
  return Object.hasOwn(ops, name) && !signs.some((sign) => sign === name)
}

/** One or two letters are too few to guess from, but for a capital that a keyboard has put. */
function suggestion(name: string, names: readonly string[]): string {
  const meant = name.length < 3 ? names.find((each) => each === name.toLowerCase()) : nearestName(name, names)
  return meant === undefined ? `there are ${names.join(', ')}` : `did you mean ${meant}?`
}

/** A sum or a product starts where its first operand does. */
function startOf({ at, left }: Branch): number {
  return at ?? (left ? startOf(left) : 0)
}

const notANumber = 'this cannot be worked out to one number'

function refuse(problem: string, tree: Branch, remedy: string): never {
  throw new ExpressionError(problem, startOf(tree) + 1, remedy)
}
