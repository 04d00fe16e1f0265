/** A line of Python about Values in TypeScript, on the engine of this journal, with what is different there and why. */
import { Value } from '../engine/value.ts'
import type { InTypeScript } from './inspection.ts'
import type { InspectedLine, Sign, Term } from './inspected-line.ts'
import { opOfMethod } from './python-class.ts'

const methods = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '**': 'pow' } as const

/** `values` are the names that the line may use; what it comes to is the engine's answer. */
export function inTypeScript(
  { target, sign, prints, term }: InspectedLine,
  values: ReadonlyMap<string, Value>,
): InTypeScript {
  const whole: Term =
    sign === undefined || target === undefined
      ? term
      : { kind: 'binary', sign, left: { kind: 'name', name: target }, right: term }
  const { code, answer } = translated(whole, values)
  const given = target === undefined ? '' : values.has(target) ? `${target} = ` : `const ${target} = `
  return {
    code: prints ? `console.log(String(${code}))` : `${given}${code}`,
    result: shown(answer),
    notes: notesOn(whole, prints),
  }
}

type Answer = Value | number | string | readonly Value[] | readonly number[]
type Translated = { code: string; answer: Answer }

function translated(term: Term, values: ReadonlyMap<string, Value>): Translated {
  switch (term.kind) {
    case 'number':
      return { code: String(term.number.x), answer: term.number.x }
    case 'name': {
      const answer = values.get(term.name)
      if (answer === undefined) throw new Error(`${term.name} has no value.`)
      return { code: term.name, answer }
    }
    case 'negative': {
      const { code, answer } = translated(term.operand, values)
      return answer instanceof Value
        ? { code: `${code}.neg()`, answer: answer.neg() }
        : { code: `-${bracketed(code)}`, answer: -Number(answer) }
    }
    case 'binary':
      return binary(term.sign, translated(term.left, values), translated(term.right, values))
    case 'method': {
      const object = translated(term.object, values)
      const [operand] = term.operands.map((each) => translated(each, values))
      const name = opOfMethod(term.name)
      if (!(object.answer instanceof Value) || name === undefined)
        throw new Error(`${term.name} of no Value.`)
      if (operand === undefined) {
        const method = name as 'neg' | 'exp' | 'tanh'
        return { code: `${object.code}.${method}()`, answer: object.answer[method]() }
      }
      const [sign] = Object.entries(methods).find(([, method]) => method === name) ?? ['+']
      return binary(sign as Sign, object, operand)
    }
    case 'attribute': {
      const { code, answer } = translated(term.object, values)
      if (!(answer instanceof Value)) throw new Error(`.${term.name} of no Value.`)
      const name = ours[term.name] ?? term.name
      return { code: `${code}.${name}`, answer: answer[name as 'data' | 'prev'] }
    }
    case 'value': {
      const { code, answer } = translated(term.data, values)
      const label = term.label === undefined ? '' : `, '${term.label}'`
      return { code: `new Value(${code}${label})`, answer: new Value(Number(answer), term.label) }
    }
  }
}

/** Our engine's names for what Python marks with an underscore. */
const ours: Readonly<Record<string, string>> = { _prev: 'prev', _op: 'op', _backward: 'localGrads' }

function binary(sign: Sign, left: Translated, right: Translated): Translated {
  const method = methods[sign]
  const [a, b] = [left.answer, right.answer]
  if (a instanceof Value) {
    const answer = method === 'pow' ? a.pow(Number(b)) : a[method](b as Value | number)
    return { code: `${left.code}.${method}(${right.code})`, answer }
  }
  if (!(b instanceof Value)) {
    const [first, second] = [Number(a), Number(b)]
    const answers = { '+': first + second, '-': first - second, '*': first * second, '/': first / second }
    const answer = sign === '**' ? first ** second : answers[sign]
    return { code: `${bracketed(left.code)} ${sign} ${bracketed(right.code)}`, answer }
  }
  // a number has no methods that know a Value, so the Value comes first, as Python's __radd__ and __rmul__ have it too
  if (method === 'add' || method === 'mul')
    return { code: `${right.code}.${method}(${left.code})`, answer: b[method](Number(a)) }
  const value = new Value(Number(a))
  return {
    code: `new Value(${left.code}).${method}(${right.code})`,
    answer: method === 'pow' ? value : value[method](b),
  }
}

const bracketed = (code: string): string => (/^[\w.]+$/.test(code) ? code : `(${code})`)

function shown(answer: Answer): string {
  return typeof answer === 'object' && !(answer instanceof Value)
    ? `[${answer.map(String).join(', ')}]`
    : typeof answer === 'string'
      ? `'${answer}'`
      : String(answer)
}

/** The differences that the line shows, the most telling first. */
function notesOn(term: Term, prints: boolean): string[] {
  const kinds = termsIn(term)
  const has = (wanted: (each: Term) => boolean) => kinds.some(wanted)
  const operators = has(({ kind }) => kind === 'negative' || kind === 'binary')
  const reflected = has((each) => each.kind === 'binary' && isNumber(each.left) && !isNumber(each.right))
  const internal = has(
    ({ kind, ...each }) => kind === 'attribute' && String(Object(each).name).startsWith('_'),
  )
  return [
    ...(operators
      ? [
          'No operator overloading: what `+` and `*` do is fixed in TypeScript. So the method is called by its name, and nothing is looked up behind your back.',
        ]
      : []),
    ...(reflected
      ? [
          'A number in TypeScript has no method that knows a Value. So the Value stands first, or the number is made one.',
        ]
      : []),
    ...(has(({ kind }) => kind === 'value')
      ? ['A class is called with `new`, and what Python names `__init__` is the `constructor`.']
      : []),
    ...(prints ? ['What Python names `__repr__` is `toString` in TypeScript.'] : []),
    ...(internal
      ? [
          'The underscore is a wish. `private` in TypeScript is a rule of the compiler, `#private` one of the language: from outside it is an error. Our engine lets everyone read `prev`, and nobody set it.',
        ]
      : []),
    '`self` is `this` in TypeScript, and does not stand among the parameters.',
  ]
}

const isNumber = (term: Term): boolean =>
  term.kind === 'number' || (term.kind === 'negative' && isNumber(term.operand))

function termsIn(term: Term): Term[] {
  switch (term.kind) {
    case 'number':
    case 'name':
      return [term]
    case 'binary':
      return [term, ...termsIn(term.left), ...termsIn(term.right)]
    case 'negative':
      return [term, ...termsIn(term.operand)]
    case 'method':
      return [term, ...[term.object, ...term.operands].flatMap(termsIn)]
    case 'attribute':
      return [term, ...termsIn(term.object)]
    case 'value':
      return [term, ...termsIn(term.data)]
  }
}
