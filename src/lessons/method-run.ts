/** A method of the class at work: its frame, its lines in order, the object it makes. */
import { ops, type OpName } from '../engine/ops.ts'
import type { Term } from './inspected-line.ts'
import type { PythonObject } from './inspection.ts'
import { opOfMethod, type ClassLine, type ClassMethod, type PythonClass } from './python-class.ts'
import type { PythonMemory, Thing } from './python-memory.ts'
import { compute, pythonNumber, type PythonNumber } from './python-number.ts'
import { readBody } from './term-reader.ts'
import { tupleText } from './tuple-text.ts'

/** Ends a run as an exception ends a line of Python; its step is written down. */
export class Stopped extends Error {}

export class MethodRun {
  readonly #class: PythonClass
  readonly #memory: PythonMemory
  /** Works out an expression of another kind than a new Value. */
  readonly #value: (term: Term) => Thing

  constructor(pythonClass: PythonClass, memory: PythonMemory, value: (term: Term) => Thing) {
    this.#class = pythonClass
    this.#memory = memory
    this.#value = value
  }

  /** Runs a method on `self`, from its `def` to its return. */
  call(name: string, self: Thing, operands: readonly Thing[]): Thing {
    const memory = this.#memory
    const method = this.#method(name)
    const things = [self, ...operands]
    memory.enter(
      name,
      method.line,
      method.parameters.map((parameter, index) => memory.local(parameter.name, things[index] ?? self)),
    )
    const [other] = operands
    memory.step(
      'enter',
      `\`${name}\` begins. \`self\` is ${memory.who(self)}, because it stood before the dot.${other === undefined ? '' : ` \`other\` is ${memory.who(other)}, because it stood in the brackets.`}`,
    )
    for (const line of method.body) {
      memory.at(line.line)
      const thing = this.#line(method, line)
      if (thing === undefined) continue
      memory.at(line.line)
      memory.step('return', `\`${name}\` is done and gives back ${memory.who(thing)}.`)
      memory.leave()
      return thing
    }
    throw new Error(`${name} in value.py returns nothing.`)
  }

  /** A new object, and its `__init__`. */
  construct(given: { data: PythonNumber } & Partial<Omit<PythonObject, 'data' | 'dataText'>>): Thing {
    const { data, label = '', prev = [], op = '', made } = given
    const memory = this.#memory
    const method = this.#method('__init__')
    const self = memory.make({ dataText: pythonNumber(data), data: data.x, label, prev, op, made })
    const texts: Record<string, string> = {
      data: pythonNumber(data),
      children: tupleText(prev),
      op: `'${op}'`,
      label: `'${label}'`,
    }
    const locals = method.parameters.map(({ name }) =>
      name === 'self' ? memory.local('self', self) : { name, text: texts[name] ?? '' },
    )
    memory.enter('__init__', method.line, locals)
    memory.step(
      'enter',
      `Python makes a new, empty object, object ${self.object}, and calls \`__init__\` to fill it. There is no dot: Python itself hands the new object in, before what stands in the brackets. So here \`self\` is the new object, and \`data\` is \`${pythonNumber(data)}\`.`,
    )
    const lines = method.body.map(({ line }) => line)
    memory.fill()
    memory.step(
      'init',
      `Each line \`self.… = …\` writes an attribute, something the object keeps under a name, on \`self\`: on object ${self.object}. Now it is complete, and \`__init__\` is done.`,
      lines,
    )
    memory.leave()
    return self
  }

  /** The text of an object, by its `__repr__`. */
  text(object: { object: number }): string {
    const memory = this.#memory
    const method = this.#method('__repr__')
    const [line] = method.body
    if (line?.kind !== 'text') throw new Error('value.py has no __repr__ that the figure can follow.')
    memory.enter('__repr__', method.line, [memory.local('self', object)])
    memory.step(
      'enter',
      `\`__repr__\` begins. \`self\` is ${memory.who(object)}, because it stood before the dot.`,
    )
    const text = `Value(data=${memory.objectOf(object).dataText})`
    memory.at(line.line)
    memory.step('return', `\`__repr__\` puts \`self.data\` into a text and gives back \`'${text}'\`.`)
    memory.leave()
    return text
  }

  /** An operation on plain numbers; where Python has no answer, the run ends. */
  computed(op: OpName, a: PythonNumber, b: PythonNumber | undefined): PythonNumber {
    const answer = compute(op, a, b)
    if ('x' in answer) return answer
    this.#memory.output = answer.type
    this.#memory.step(
      'raise',
      `Python stops here with ${/^[AEIOU]/.test(answer.type) ? 'an' : 'a'} \`${answer.type}\`: ${answer.why}. Nothing is given back, and no name is given.`,
    )
    throw new Stopped(answer.type)
  }

  #method(name: string): ClassMethod {
    const method = this.#class.methods.get(name)
    if (method === undefined) throw new Error(`value.py has no method ${name}.`)
    return method
  }

  /** What it returns; undefined for a line after which the method goes on. */
  #line(method: ClassMethod, line: ClassLine): Thing | undefined {
    switch (line.kind) {
      case 'wrap':
        this.#wrap(line.line)
        return undefined
      case 'make':
        return this.#make(method, line)
      case 'return':
        this.#memory.step('line', `\`return ${line.expression}\` leaves the work to another method.`)
        return this.#value(readBody(line.expression, this.#class))
      default:
        throw new Error(`value.py:${line.line} is not expected in ${method.name}.`)
    }
  }

  #wrap(line: number): void {
    const memory = this.#memory
    const other = memory.named('other')
    if (!('x' in other)) {
      memory.step('line', '`other` is a Value already, so it stays what it is.')
      return
    }
    memory.step(
      'line',
      `\`other\` is ${memory.who(other)} and no Value, so \`Value(${memory.written(other)})\` makes one of it.`,
    )
    const made = this.construct({ data: other })
    memory.rename('other', made)
    memory.at(line)
    memory.step(
      'resume',
      `Back in \`${memory.frame?.method}\`: from now on \`other\` is ${memory.who(made)}.`,
    )
  }

  #make(
    { name, parameters }: ClassMethod,
    { data: expression, operands, op, line }: ClassLine & { kind: 'make' },
  ) {
    const memory = this.#memory
    const made = opOfMethod(name)
    if (made === undefined) throw new Error(`value.py:${line} is of no operation that the engine knows.`)
    const first = memory.numberOf(memory.named('self'))
    const second = parameters.length > 1 ? memory.numberOf(memory.named('other')) : undefined
    const data = this.computed(made, first, second)
    const [one, other] = [first, second ?? first].map(pythonNumber)
    const numbers = expression.replaceAll('self.data', one ?? '').replace(/\bother(\.data)?\b/g, other ?? '')
    const worked = numbers === pythonNumber(data) ? '' : `, and that is \`${pythonNumber(data)}\``
    memory.step(
      'line',
      `\`${expression}\` is \`${numbers}\`${worked}. With it \`Value(…)\` is called, for a new object to hold the result.`,
    )
    return this.construct({
      data,
      prev: operands.flatMap((operand) => {
        const thing = memory.named(operand)
        return 'object' in thing ? thing.object : []
      }),
      op: op.replace('{other}', other ?? ''),
      made: { op: made, symbol: made === 'pow' ? `${ops.pow.symbol}${other}` : ops[made].symbol },
    })
  }
}
