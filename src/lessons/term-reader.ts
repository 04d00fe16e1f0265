/** The expression of a line, from jsep's tree to ours; what Python's Value would not do is refused in words. */
import type jsep from 'jsep'
import { nearestName } from '../engine/spelling.ts'
import { ExpressionError, readSyntax, type Tree } from '../engine/syntax.ts'
import { opOfMethod, type PythonClass } from './python-class.ts'
import type { Sign, Term, TermType } from './inspected-line.ts'

/** What the figure can follow, for whoever wrote something else. */
export const possible =
  'use the names shown, numbers, + - * / **, a method such as a.tanh(), print(a) or a._prev'

/** An expression in a method's body: `self + other`. */
export function readBody(expression: string, pythonClass: PythonClass): Term {
  return new TermReader(pythonClass, { self: 'Value', other: 'number' }, 0).read(expression).term
}

type Typed = { term: Term; type: TermType }

export class TermReader {
  readonly #class: PythonClass
  readonly #names: Readonly<Record<string, TermType>>
  readonly #offset: number

  constructor(pythonClass: PythonClass, names: Readonly<Record<string, TermType>>, offset: number) {
    this.#class = pythonClass
    this.#names = names
    this.#offset = offset
  }

  read(text: string): Typed & { prints: boolean } {
    const tree = readSyntax(text, this.#offset)
    if (tree.type === 'CallExpression' && nameOf(tree.callee) === 'print') {
      const [argument] = tree.arguments
      if (argument === undefined || tree.arguments.length > 1)
        this.#refuse(`print of ${tree.arguments.length} things`, placeOf(tree), 'write print(a)')
      return { ...this.#typed(argument as Tree), prints: true }
    }
    return { ...this.#typed(tree), prints: false }
  }

  #typed(tree: Tree): Typed {
    const at = placeOf(tree)
    switch (tree.type) {
      case 'Literal':
        return typeof tree.value === 'number'
          ? this.#number(tree.raw, tree.value, at)
          : this.#refuse(`the text ${tree.raw}`, at, 'use a number')
      case 'Identifier':
        return this.#name(tree.name, at)
      case 'UnaryExpression': {
        const { term, type } = this.#typed(tree.argument as Tree)
        if (type === 'other') this.#refuse('a sign before what is no number', at, possible)
        if (tree.operator === '+') this.#refuse('a + with nothing before it', at, 'leave it out')
        return { term: { kind: 'negative', operand: term }, type }
      }
      case 'BinaryExpression':
        return this.#binary(tree, at)
      case 'MemberExpression':
        return this.#attribute(tree, at)
      case 'CallExpression':
        return this.#call(tree, at)
      case 'Compound':
        return this.#refuse('a missing operator', placeOf(tree.body[1]), 'put + - * / or ** between the two')
      default:
        return this.#refuse('something the figure cannot follow', at, possible)
    }
  }

  #number(raw: string, x: number, at: number): Typed {
    if (/^0\d/.test(raw)) this.#refuse(`the number ${raw}`, at, 'leave the leading 0 out')
    const isInt = /^\d+$/.test(raw)
    if (!Number.isFinite(x) || (isInt && !Number.isSafeInteger(x)))
      this.#refuse('a number too large for this figure', at, 'use a smaller one')
    return { term: { kind: 'number', number: { x, isInt } }, type: 'number' }
  }

  #name(name: string, at: number): Typed {
    const type = Object.hasOwn(this.#names, name) ? this.#names[name] : undefined
    if (type !== undefined) return { term: { kind: 'name', name }, type }
    if (name === 'Value') return this.#refuse('Value without brackets', at, 'write Value(2.0)')
    const known = Object.keys(this.#names)
    const nearest = nearestName(
      name,
      known.filter((each) => each.length > 1),
    )
    return this.#refuse(
      `${name} has no value yet`,
      at,
      nearest ? `did you mean ${nearest}?` : `there are ${known.join(', ')}`,
    )
  }

  #binary({ operator, left, right }: jsep.BinaryExpression, at: number): Typed {
    const sides = [this.#typed(left as Tree), this.#typed(right as Tree)] as const
    const [first, second] = sides
    if (sides.some(({ type }) => type === 'other'))
      this.#refuse(`${operator} with what is neither a Value nor a number`, at, possible)
    if (operator === '**' && second.type === 'Value')
      this.#refuse(
        'an exponent that is not a plain number',
        placeOf(right),
        'write (b * a.log()).exp() for a**b',
      )
    const term: Term = { kind: 'binary', sign: operator as Sign, left: first.term, right: second.term }
    return { term, type: sides.some(({ type }) => type === 'Value') ? 'Value' : 'number' }
  }

  #attribute({ computed, object, property }: jsep.MemberExpression, at: number): Typed {
    const name = nameOf(property)
    if (computed) this.#refuse('square brackets', at, possible)
    const { term, type } = this.#typed(object as Tree)
    if (type !== 'Value') this.#refuse(`.${name} of what is no Value`, at, 'write a.data or Value(2.0).data')
    if (this.#class.methods.has(name))
      this.#refuse(`${name} without brackets`, at, `it is a method: write a.${name}()`)
    const attributes = (this.#class.methods.get('__init__')?.body ?? []).flatMap((line) =>
      line.kind === 'attribute' ? line.name : [],
    )
    if (!attributes.includes(name))
      this.#refuse(`a Value has no attribute ${name}`, at, `it has ${attributes.join(', ')}`)
    return {
      term: { kind: 'attribute', object: term, name },
      type: ['data', 'grad'].includes(name) ? 'number' : 'other',
    }
  }

  #call({ callee, arguments: args }: jsep.CallExpression, at: number): Typed {
    const operands = () => args.map((argument) => this.#typed(argument as Tree))
    if (callee.type === 'MemberExpression') {
      const { object, property } = callee as jsep.MemberExpression
      return this.#method(this.#typed(object as Tree), nameOf(property), operands(), at)
    }
    const name = nameOf(callee)
    const [operand] = operands()
    if (name === 'Value') {
      if (operand?.type !== 'number' || args.length > 1)
        this.#refuse('Value(…) of what is not one plain number', at, 'write Value(2.0)')
      return { term: { kind: 'value', data: operand.term }, type: 'Value' }
    }
    if (name === 'print') this.#refuse('print inside an expression', at, 'write print(a) alone')
    if (this.#class.methods.has(name))
      this.#refuse(`${name} as a function`, at, `it belongs to the object: write a.${name}()`)
    return this.#refuse(`unknown function ${name}`, at, possible)
  }

  #method(object: Typed, name: string, operands: Typed[], at: number): Typed {
    const method = this.#class.methods.get(name)
    if (object.type !== 'Value')
      this.#refuse(`.${name}() of what is no Value`, at, `write Value(2.0).${name}()`)
    if (method === undefined || opOfMethod(name) === undefined) {
      const functions = [...this.#class.methods.keys()].filter((each) => !each.startsWith('__'))
      const nearest = nearestName(name, functions)
      this.#refuse(
        method === undefined ? `a Value has no method ${name}` : `${name} called by hand`,
        at,
        method !== undefined
          ? 'Python calls it by itself: write Value(2.0), print(a) or 2 * a'
          : nearest
            ? `did you mean ${nearest}?`
            : `it has ${functions.join(', ')}`,
      )
    }
    const needed = (method?.parameters.length ?? 1) - 1
    if (operands.length !== needed || operands.some(({ type }) => type === 'other'))
      this.#refuse(
        `${name} of ${operands.length} operands besides self`,
        at,
        `write a.${name}(${needed === 0 ? '' : 'b'})`,
      )
    if (name === '__pow__' && operands[0]?.type !== 'number')
      this.#refuse('an exponent that is not a plain number', at, 'write a.__pow__(2)')
    const term: Term = {
      kind: 'method',
      object: object.term,
      name,
      operands: operands.map((each) => each.term),
    }
    return { term, type: 'Value' }
  }

  #refuse(problem: string, at: number, remedy: string): never {
    throw new ExpressionError(problem, this.#offset + at + 1, remedy)
  }
}

const nameOf = (tree: jsep.Expression): string => String(tree['name'] ?? '')

/** Of a chain a + b + c only the tokens know their places; it begins where its first one does. */
function placeOf(tree: jsep.Expression | undefined): number {
  if (tree === undefined) return 0
  if (typeof tree['at'] === 'number') return tree['at']
  const first = (tree['left'] ?? tree['object'] ?? tree['callee']) as jsep.Expression | undefined
  return placeOf(first)
}
