/** Random expressions for property tests: a tree of their own, which becomes text, and Values without any text. */
import fc from 'fast-check'
import { ops, type OpName } from '../../src/engine/ops.ts'
import { mean, sum } from '../../src/engine/sum.ts'
import { Value } from '../../src/engine/value.ts'

const signs = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const
const functions = (Object.keys(ops) as OpName[]).filter(
  (name) => !['add', 'sub', 'mul', 'div', 'pow', 'neg'].includes(name),
) as FunctionName[]

type Sign = keyof typeof signs
type FunctionName = Exclude<OpName, 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'neg'>

type Tree =
  | { is: 'name'; pick: number }
  | { is: 'number'; text: string }
  | { is: 'minus' | 'plus' | 'brackets'; operand: Tree }
  | { is: 'binary'; sign: Sign; spaced: boolean; left: Tree; right: Tree }
  | { is: 'power'; sign: '**' | '^'; exponent: string; operand: Tree }
  | { is: 'call'; name: FunctionName; method: boolean; operand: Tree }
  | { is: 'list'; name: 'sum' | 'mean'; operands: Tree[] }

interface Statement {
  /** '' for `=`, else the sign of `+=` and its like. */
  sign: Sign | ''
  name: string
  tree: Tree
}

export interface RandomExpression {
  leaves: Readonly<Record<string, number>>
  text: string
  /** The last Value, made with the methods of `Value` alone. */
  build: () => Value
}

const notALeaf = '_w'
/** Names that begin like functions, end in digits, or are one letter. */
const names = ['a', 'b1', 'exp_2', 'tanhx', notALeaf]
const exponents: Readonly<Record<string, number>> = { 2: 2, '3.0': 3, '-1': -1, '.5': 0.5, '(1/2)': 0.5 }

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'large', withCrossShrink: true },
    fc.record({ is: fc.constant('name' as const), pick: fc.nat(100) }),
    fc.record({ is: fc.constant('number' as const), text: fc.constantFrom('2', '0.5', '.25', '1e-1', '3.') }),
    fc.record({
      is: fc.constant('binary' as const),
      sign: fc.constantFrom<Sign>('+', '-', '*', '/'),
      spaced: fc.boolean(),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ is: fc.constantFrom('minus' as const, 'plus', 'brackets'), operand: tie('tree') }),
    fc.record({
      is: fc.constant('power' as const),
      sign: fc.constantFrom('**' as const, '^'),
      exponent: fc.constantFrom(...Object.keys(exponents)),
      operand: tie('tree'),
    }),
    fc.record({
      is: fc.constant('call' as const),
      name: fc.constantFrom(...functions),
      method: fc.boolean(),
      operand: tie('tree'),
    }),
    fc.record({
      is: fc.constant('list' as const),
      name: fc.constantFrom('sum' as const, 'mean'),
      operands: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}))

/** Some statements, and one more that adds up every name. */
export const randomExpression: fc.Arbitrary<RandomExpression> = fc
  .record({
    numbers: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 3 }),
    statements: fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        sign: fc.constantFrom<Sign | ''>('', '', '+', '-', '*', '/'),
        tree,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    separator: fc.constantFrom(';', '; ', '\n'),
  })
  .map(({ numbers, statements, separator }) => {
    const leaves = Object.fromEntries(numbers.map((number, i) => [names[i] ?? '', number]))
    const scope = scopeOf(leaves)
    const tamed = statements.map((statement) => {
      const tame = tameStatement(statement, scope)
      assign(tame.statement, scope)
      return tame
    })
    const all = [...scope.keys()].join(' + ')
    return {
      leaves,
      text: [...tamed.map(({ text }) => text), `L = ${all}`].join(separator),
      build: () => {
        const values = scopeOf(leaves)
        for (const { statement } of tamed) assign(statement, values)
        return sum([...values.values()])
      },
    }
  })

type Scope = Map<string, Value>

const scopeOf = (leaves: RandomExpression['leaves']): Scope =>
  new Map(Object.entries(leaves).map(([name, number]) => [name, new Value(number, name)]))

/** The statement without corners, poles and large numbers, and its text, which names what there is so far. */
function tameStatement(wild: Statement, scope: Scope): { statement: Statement; text: string } {
  const tree = tamed(wild.tree, scope)
  const before = scope.get(wild.name)
  const data = valueOf(tree, scope).data
  const changes =
    wild.sign !== '' &&
    before !== undefined &&
    (wild.sign !== '/' || Math.abs(data) > 0.3) &&
    Math.abs(ops[signs[wild.sign]].forward(before.data, data)) <= 3
  const sign = changes ? wild.sign : ''
  // a number alone would become a second leaf of that name
  const name = sign === '' && !JSON.stringify(tree).includes('"is":"name"') ? notALeaf : wild.name
  return { statement: { name, sign, tree }, text: `${name} ${sign}= ${textOf(tree, scope)}` }
}

function assign({ name, sign, tree }: Statement, scope: Scope): void {
  const value = valueOf(tree, scope)
  scope.set(name, sign === '' ? value : (scope.get(name) as Value)[signs[sign]](value))
}

/** Puts a tanh where an operation comes near a corner or a pole, or makes a number so large that digits drown. */
function tamed(tree: Tree, scope: Scope): Tree {
  const tame = tamedOperands(tree, scope)
  const { data } = valueOf(tame, scope)
  return Math.abs(data) <= 3 ? tame : { is: 'call', name: 'tanh', method: false, operand: tame }
}

function tamedOperands(tree: Tree, scope: Scope): Tree {
  switch (tree.is) {
    case 'name':
    case 'number':
      return tree
    case 'binary': {
      const [left, right] = [tamed(tree.left, scope), tamed(tree.right, scope)]
      const isPole = tree.sign === '/' && Math.abs(valueOf(right, scope).data) <= 0.3
      return { ...tree, left, right, sign: isPole ? '*' : tree.sign }
    }
    case 'list':
      return { ...tree, operands: tree.operands.map((operand) => tamed(operand, scope)) }
    default: {
      const operand = tamed(tree.operand, scope)
      const { data } = valueOf(operand, scope)
      if (tree.is === 'power') return data > 0.3 ? { ...tree, operand } : { is: 'minus', operand }
      if (tree.is !== 'call') return { ...tree, operand }
      const { name } = tree
      const isRough =
        ((name === 'relu' || name === 'abs') && Math.abs(data) <= 0.1) ||
        ((name === 'log' || name === 'sqrt') && data <= 0.3)
      return { ...tree, operand, name: isRough ? 'tanh' : name }
    }
  }
}

function valueOf(tree: Tree, scope: Scope): Value {
  switch (tree.is) {
    case 'name':
      return scope.get(nameOf(tree.pick, scope)) as Value
    case 'number':
      return new Value(Number(tree.text))
    case 'plus':
    case 'brackets':
      return valueOf(tree.operand, scope)
    case 'minus':
      return valueOf(tree.operand, scope).neg()
    case 'binary':
      return valueOf(tree.left, scope)[signs[tree.sign]](valueOf(tree.right, scope))
    case 'power':
      return valueOf(tree.operand, scope).pow(exponents[tree.exponent] ?? NaN)
    case 'call':
      return valueOf(tree.operand, scope)[tree.name]()
    case 'list':
      return { sum, mean }[tree.name](tree.operands.map((operand) => valueOf(operand, scope)))
  }
}

const nameOf = (pick: number, scope: Scope): string => [...scope.keys()][pick % scope.size] ?? ''

/** How firmly Python binds: sums, products, signs, powers, and what needs no brackets. */
const bond = { sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const

/** No more brackets than Python's precedence needs, but for those of the tree itself. */
function textOf(tree: Tree, scope: Scope, least: number = bond.sum): string {
  const [text, own] = written(tree, scope)
  return own < least ? `(${text})` : text
}

function written(tree: Tree, scope: Scope): [text: string, bond: number] {
  switch (tree.is) {
    case 'name':
      return [nameOf(tree.pick, scope), bond.atom]
    case 'number':
      return [tree.text, bond.atom]
    case 'brackets':
      return [`(${textOf(tree.operand, scope)})`, bond.atom]
    case 'minus':
      return [`-${textOf(tree.operand, scope, bond.sign)}`, bond.sign]
    case 'plus':
      return [`+${textOf(tree.operand, scope, bond.sign)}`, bond.sign]
    case 'binary': {
      const own = tree.sign === '+' || tree.sign === '-' ? bond.sum : bond.product
      const sign = tree.spaced ? ` ${tree.sign} ` : tree.sign
      return [`${textOf(tree.left, scope, own)}${sign}${textOf(tree.right, scope, own + 1)}`, own]
    }
    case 'power':
      return [`${textOf(tree.operand, scope, bond.atom)}${tree.sign}${tree.exponent}`, bond.power]
    case 'call': {
      const { name, operand } = tree
      // 2.exp() would be the number 2. and a name
      const isMethod = tree.method && operand.is !== 'number'
      return [
        isMethod ? `${textOf(operand, scope, bond.atom)}.${name}()` : `${name}(${textOf(operand, scope)})`,
        bond.atom,
      ]
    }
    case 'list':
      return [`${tree.name}(${tree.operands.map((operand) => textOf(operand, scope)).join(', ')})`, bond.atom]
  }
}
