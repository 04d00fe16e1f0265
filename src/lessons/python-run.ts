/** Runs a line as Python would, on the class as its file has it, and writes down every call. */
import type { OpName } from '../engine/ops.ts'
import type { InspectedLine, Sign, Term } from './inspected-line.ts'
import { MethodRun, Stopped } from './method-run.ts'
import { readAttribute } from './python-attribute.ts'
import type { PythonClass } from './python-class.ts'
import { PythonMemory, type Thing } from './python-memory.ts'
import { pythonNumber, type PythonNumber } from './python-number.ts'
import { termText } from './term-text.ts'
import { tupleOf } from './tuple-text.ts'

/** The method each sign asks for on the left side, and the one on the right. */
const methodsOf: Readonly<Record<Sign, { left: string; right: string; op: OpName }>> = {
  '+': { left: '__add__', right: '__radd__', op: 'add' },
  '-': { left: '__sub__', right: '__rsub__', op: 'sub' },
  '*': { left: '__mul__', right: '__rmul__', op: 'mul' },
  '/': { left: '__truediv__', right: '__rtruediv__', op: 'div' },
  '**': { left: '__pow__', right: '__rpow__', op: 'pow' },
}

export class PythonRun {
  readonly memory = new PythonMemory()
  readonly #methods: MethodRun
  /** What is worked out already, by its term: it stands in the line in place of the term. */
  readonly #done = new Map<Term, string>()

  constructor(pythonClass: PythonClass) {
    this.#methods = new MethodRun(pythonClass, this.memory, (term) => this.#value(term))
  }

  /** What the line comes to; undefined if Python stops. Names and objects stay for the next line, steps do not. */
  run(line: InspectedLine): Thing | undefined {
    const { memory } = this
    const whole = { term: line.term, sign: line.sign }
    this.#done.clear()
    memory.steps.length = 0
    memory.output = ''
    memory.reads = () => this.#reads(line, whole)
    const names = Object.keys(memory.names).map((name) => `\`${name}\``)
    memory.step(
      'start',
      `The first ${names.length} lines have run: there are ${names.length} objects, under the names ${names.join(', ')}. Now Python reads \`${memory.reads()}\`.`,
    )
    try {
      const thing = this.#assigned(line, whole)
      if (line.target === undefined) this.#show(thing, line.prints)
      else this.#bind(line.target, thing)
      return thing
    } catch (error) {
      if (error instanceof Stopped) return undefined
      throw error
    }
  }

  /** `a += b` asks for a method of its own first, and then does what `a = a + b` does. */
  #assigned({ target, sign, term }: InspectedLine, whole: { term: Term; sign: Sign | undefined }): Thing {
    if (sign === undefined || target === undefined) return this.#value(term)
    const right = this.#value(term)
    this.memory.step(
      'missing',
      `For \`${sign}=\` Python asks the class of \`${target}\` for \`${methodsOf[sign].left.replace('__', '__i')}\`. There is none, so it does what \`${target} = ${target} ${sign} …\` does.`,
    )
    whole.term = { kind: 'binary', sign, left: { kind: 'name', name: target }, right: term }
    whole.sign = undefined
    return this.#binary(whole.term, this.memory.named(target), right)
  }

  #reads({ target, prints }: InspectedLine, { term, sign }: { term: Term; sign: Sign | undefined }): string {
    const text = termText(term, this.#done)
    return `${target === undefined ? '' : `${target} ${sign ?? ''}= `}${prints ? `print(${text})` : text}`
  }

  #value(term: Term): Thing {
    const thing = this.#worked(term)
    if (term.kind !== 'name' && term.kind !== 'number') this.#done.set(term, this.memory.written(thing))
    return thing
  }

  #worked(term: Term): Thing {
    const { memory } = this
    switch (term.kind) {
      case 'number':
        return term.number
      case 'name':
        return memory.named(term.name)
      case 'binary':
        return this.#binary(term, this.#value(term.left), this.#value(term.right))
      case 'negative': {
        const operand = this.#value(term.operand)
        // a negative number is no work for Python: it is a constant
        if ('x' in operand) return this.#methods.computed('neg', operand, undefined)
        const why = `The minus stands before \`${memory.written(operand)}\`, a Value. Its class has \`__neg__\`.`
        return this.#called(term, why, '__neg__', operand, [])
      }
      case 'method': {
        const object = this.#value(term.object)
        const operands = term.operands.map((operand) => this.#value(operand))
        const why = `\`${term.name}\` is not among the attributes of ${memory.who(object)} itself. Python finds it in its class, \`Value\`, as a method.`
        return this.#called(term, why, term.name, object, operands)
      }
      case 'attribute':
        return readAttribute(memory, this.#value(term.object), term.name)
      case 'value': {
        const data = this.#value(term.data) as PythonNumber
        memory.step(
          'lookup',
          `\`Value\` is a class, the blueprint of objects. Called like a function, with \`${pythonNumber(data)}\`, it makes a new object.`,
        )
        return this.#methods.construct({ data, label: term.label ?? '' })
      }
    }
  }

  #binary(term: Term & { kind: 'binary' }, left: Thing, right: Thing): Thing {
    const { memory } = this
    const { left: onLeft, right: onRight, op } = methodsOf[term.sign]
    const [first, second] = [memory.written(left), memory.written(right)]
    if (!('x' in left)) {
      const why = `Left of \`${term.sign}\` stands \`${first}\`, a Value. Its class has \`${onLeft}\`.`
      return this.#called(term, why, onLeft, left, [right])
    }
    if ('x' in right) {
      const answer = this.#methods.computed(op, left, right)
      memory.step(
        'plain',
        `\`${first} ${term.sign} ${second}\` are plain numbers, so Python has \`${pythonNumber(answer)}\` without any Value.`,
      )
      return answer
    }
    const type = left.isInt ? 'int' : 'float'
    memory.step(
      'missing',
      `Left of \`${term.sign}\` stands a plain \`${type}\`, so Python tries \`${type}.${onLeft}(${first}, ${second})\`. An \`${type}\` does not know what a Value is, and answers \`NotImplemented\`: “I cannot do that”.`,
    )
    const why = `So Python asks the right side: \`${second}\` is a Value, and its class has \`${onRight}\`, with an r for right: it is for a Value that stands on the right.`
    return this.#called(term, why, onRight, right, [left])
  }

  /** The look-up of a method, and the call. */
  #called(term: Term, why: string, name: string, self: Thing, operands: Thing[]): Thing {
    const { memory } = this
    const call = `${memory.written(self)}.${name}(${operands.map((operand) => memory.written(operand)).join(', ')})`
    this.#done.set(term, call)
    memory.step('lookup', `${why} The call is \`${call}\`.`)
    return this.#methods.call(name, self, operands)
  }

  #bind(name: string, thing: Thing): void {
    const { memory } = this
    const who = memory.who(thing)
    const before = memory.names[name]
    memory.names[name] = 'object' in thing ? thing.object : memory.written(thing)
    const moved = typeof before === 'number' && memory.names[name] !== before
    memory.step(
      'bind',
      `The name \`${name}\` now points to ${who}.${
        moved
          ? ` Object ${before} is no longer called so; it lives on while something still holds it.`
          : 'object' in thing
            ? ' A name is a label outside: the object itself does not know it.'
            : ''
      }`,
    )
  }

  /** A notebook shows what a line without a name comes to; print shows what it is told to. */
  #show(thing: Thing, prints: boolean): void {
    const { memory } = this
    memory.output = this.#shown(thing, prints)
    if (!prints) memory.names['_'] = 'object' in thing ? thing.object : memory.output
    memory.step(
      'show',
      `\`${memory.output}\` stands below the line.${prints ? '' : ' Until the next result the notebook keeps it under the name `_`.'}`,
    )
  }

  #shown(thing: Thing, prints: boolean): string {
    if ('x' in thing) return pythonNumber(thing)
    if ('object' in thing)
      return this.#asText(
        thing,
        prints
          ? '`print` needs a text, and the class of the object has `__repr__` for that.'
          : 'The result has no name, so the notebook shows it. It needs a text for that.',
      )
    // print leaves out the quotes of a text
    if (thing.objects.length === 0) return prints ? thing.text.replace(/^'(.*)'$/, '$1') : thing.text
    return tupleOf(
      thing.objects.map((object) =>
        this.#asText({ object }, 'To show the tuple, Python asks each object in it.'),
      ),
    )
  }

  #asText(object: { object: number }, why: string): string {
    this.memory.step('lookup', `${why} The call is \`${this.memory.written(object)}.__repr__()\`.`)
    return this.#methods.text(object)
  }
}
