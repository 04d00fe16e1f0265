/** The meaning of an expression's statements: what each name is, and the Values that the operations make. */
import type jsep from 'jsep'
import { ops, type OpName } from './ops.ts'
import { nearestName } from './spelling.ts'
import { mean, sum } from './sum.ts'
import { ExpressionError, readSyntax, type Tree } from './syntax.ts'
import { Value } from './value.ts'

/** A Value, or a number that no Value is needed for yet. */
type Result = Value | number

const binaryOps = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const
const notFunctions = ['add', 'sub', 'mul', 'div', 'pow', 'neg'] as const
/** Functions of any number of operands, and how many Values each makes of n. */
const lists = {
  sum: { of: sum, makes: (n: number) => n - 1 },
  // the mean has the 1/n too, and its product
  mean: { of: mean, makes: (n: number) => n + 1 },
} as const
const assignment = /^\s*(?:([A-Za-z_]\w*)\s*([-+*/])?=(?!=)\s*)?/
const mostNodes = 10_000

type BinarySign = keyof typeof binaryOps
type FunctionName = Exclude<OpName, (typeof notFunctions)[number]>

const functionNames = Object.keys(ops).filter(isFunction)

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(ops, name) && !notFunctions.some((operator) => operator === name)
}

function isList(name: string): name is keyof typeof lists {
  return Object.hasOwn(lists, name)
}

/** Takes the statements of a text in order, and keeps what they named. */
export class StatementReader {
  readonly values = new Map<string, Value>()
  #nodes = 0
  /** Where in the text the expression starts that is being read. */
  #offset = 0

  constructor(leaves: Readonly<Record<string, number>>) {
    for (const [name, number] of Object.entries(leaves))
      this.values.set(name, this.#made(new Value(number, name)))
  }

  /** The Value of a statement that starts at `start` in the text. */
  read(statement: string, start: number): Value {
    const [left = '', name, sign] = assignment.exec(statement) ?? []
    this.#offset = start + left.length
    const right = this.#evaluate(readSyntax(statement.slice(left.length), this.#offset))
    if (name === undefined) return this.#asValue(right)
    const before = sign === undefined ? undefined : this.#named(name, left.indexOf(name) - left.length)
    const value = this.#asValue(
      before === undefined ? right : this.#combine(sign as BinarySign, before, right),
    )
    value.label ||= name
    this.values.set(name, value)
    return value
  }

  #evaluate(tree: Tree): Result {
    const at = placeOf(tree)
    switch (tree.type) {
      case 'Literal':
        return typeof tree.value === 'number'
          ? tree.value
          : this.#refuse(`the text ${tree.raw}`, at, 'use a number')
      case 'Identifier':
        return this.#named(tree.name, at)
      case 'UnaryExpression': {
        const operand = this.#evaluate(tree.argument as Tree)
        if (tree.operator === '+') return operand
        return operand instanceof Value ? this.#made(operand.neg()) : ops.neg.forward(operand)
      }
      case 'BinaryExpression':
        return this.#chain(tree)
      case 'CallExpression':
        return this.#call(tree, at)
      case 'Compound':
        return this.#refuse('a missing operator', placeOf(tree.body[1]), 'put + - * / or ** between the two')
      default:
        return this.#refuse(
          'something that is not arithmetic',
          at,
          'use numbers, names, functions, ( ) and + - * / **',
        )
    }
  }

  /** a + b + c + … leans to the left and may be thousands long: walked down in a loop, computed on the way back. */
  #chain(tree: Tree): Result {
    const links: jsep.BinaryExpression[] = []
    for (; tree.type === 'BinaryExpression'; tree = tree.left as Tree) links.push(tree)
    return links.reduceRight((left, { operator, right }) => {
      const second = this.#evaluate(right as Tree)
      if (operator !== '**') return this.#combine(operator as BinarySign, left, second)
      if (second instanceof Value)
        return this.#refuse(
          'an exponent that is not a plain number',
          placeOf(right),
          'write exp(b * log(a)) for a**b',
        )
      return left instanceof Value ? this.#made(left.pow(second)) : ops.pow.forward(left, second)
    }, this.#evaluate(tree))
  }

  #combine(sign: BinarySign, left: Result, right: Result): Result {
    const op = binaryOps[sign]
    if (typeof left === 'number' && typeof right === 'number') return ops[op].forward(left, right)
    return this.#made(this.#asValue(left)[op](this.#asValue(right)))
  }

  /** `tanh(n)`, `n.tanh()` or `sum(a, b)`. */
  #call({ callee, arguments: args }: jsep.CallExpression, at: number): Result {
    const { object, property } = callee as Partial<jsep.MemberExpression>
    const operands = (object === undefined ? args : [object, ...args]).map((arg) =>
      this.#evaluate(arg as Tree),
    )
    const name = String((property ?? callee)['name'])
    const [operand] = operands
    if (isList(name)) return this.#list(name, operands, at)
    if (name === 'pow') return this.#refuse('pow is no function here', at, 'write a**2 for pow(a, 2)')
    if (!isFunction(name)) {
      const nearest = nearestName(name, [...functionNames, ...Object.keys(lists)])
      return this.#refuse(
        `unknown function ${name}`,
        at,
        nearest ? `did you mean ${nearest}?` : `there are ${functionNames.join(', ')}`,
      )
    }
    if (operand === undefined || operands.length > 1)
      return this.#refuse(`${name} of ${operands.length} numbers`, at, `write ${name}(x)`)
    return operand instanceof Value ? this.#made(operand[name]()) : ops[name].forward(operand)
  }

  #list(name: keyof typeof lists, operands: readonly Result[], at: number): Value {
    if (operands.length === 0)
      return this.#refuse(`${name} without operands`, at, `it needs at least one: write ${name}(a, b)`)
    const values = operands.map((operand) => this.#asValue(operand))
    return this.#made(lists[name].of(values), lists[name].makes(values.length))
  }

  #named(name: string, at: number): Value {
    const value = this.values.get(name)
    if (value !== undefined) return value
    if (isFunction(name)) return this.#refuse(`${name} without brackets`, at, `write ${name}(x)`)
    return this.#refuse(`${name} is used before it has a value`, at, `put ${name} = 1 before it`)
  }

  #asValue(result: Result): Value {
    return result instanceof Value ? result : this.#made(new Value(result))
  }

  /** Counts the Values made for the graph, the leaves of plain numbers too. */
  #made(value: Value, count = 1): Value {
    this.#nodes += count
    if (this.#nodes > mostNodes) this.#refuse(`more than ${mostNodes} nodes`, 0, 'use fewer')
    return value
  }

  #refuse(problem: string, at: number, remedy: string): never {
    throw new ExpressionError(problem, this.#offset + at + 1, remedy)
  }
}

const placeOf = (tree: jsep.Expression | undefined): number => Number(tree?.['at'] ?? 0)
