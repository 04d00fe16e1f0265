/** What the inspector says Python does, beside what Python does. */
import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ops } from '../../src/engine/ops.ts'
import { Value } from '../../src/engine/value.ts'
import { inspect } from '../../src/lessons/inspect.ts'
import type { Inspection } from '../../src/lessons/inspection.ts'
import { opOfMethod, readPythonClass } from '../../src/lessons/python-class.ts'
import { setUp, valueLines } from '../../src/lessons/value-lines.ts'
import { needs } from './needs.ts'
import { randomLines } from './random-lines.ts'

const here = import.meta.dirname
const source = readFileSync(`${here}/../../src/lessons/value.py`, 'utf8')
const pythonClass = readPythonClass(source)
const inspected = (line: string) => inspect(line, pythonClass)

const ownLines = [
  'd = a * b + c',
  'a += 1',
  'e = Value(3)',
  'f = Value(0.5, label="f")',
  'a._op',
  '(a + 1)._op',
  'a.label',
  'print(a.label)',
  'a.data + 1',
  '(a * 2)._prev',
  'a.grad',
  '-a**2 * (2 - b)',
  '2 / a - 1',
  'a.__add__(b)',
  'a / 0',
  '(a - a)**-1',
  'b.log()',
  '(c * 1000).exp()',
  'print(2 * 3 + 4.0)',
  '7 / 2',
  '2**-1 * a',
]

/** Sin, exp and powers may differ from C's in the last digit: it is no other number. */
const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d{6,}(?:e[-+]\d+)?|-?\d\.\d*e[-+]\d+/g, (number) => Number(number).toPrecision(12))

/** What the records say, in the words of the trace. */
function told({ steps, objects }: Inspection) {
  const events = steps.flatMap(({ kind, method, lines, frames }) => {
    const line = lines[0] ?? 0
    const last = lines.at(-1) ?? 0
    const seen = Object.fromEntries(frames.at(-1)?.locals.map(({ name, text }) => [name, text]) ?? [])
    if (method === '') return []
    if (kind === 'enter') return [['call', method, line, seen]]
    if (kind === 'init')
      return [...lines.map((each) => ['line', method, each, {}]), ['return', method, last, {}]]
    if (kind === 'raise') return [['line', method, line, {}]]
    if (kind === 'line') return [['line', method, line, {}]]
    if (kind === 'return')
      return [...(method === '__repr__' ? [['line', method, line, {}]] : []), ['return', method, line, {}]]
    return []
  })
  const last = steps.at(-1)
  const error = last?.kind === 'raise' ? last.output : null
  return {
    events,
    error,
    output: error === null ? last?.output : '',
    names: Object.fromEntries(
      Object.entries(last?.names ?? {}).map(([name, object]) => [
        name,
        typeof object === 'number' ? object : null,
      ]),
    ),
    objects: objects.map(({ dataText, label, prev, op }) => ({
      data: dataText,
      grad: '0.0',
      label,
      prev,
      op,
      repr: `Value(data=${dataText})`,
    })),
  }
}

describe('what Python does with a line', () => {
  it('is what Python 3 does, call by call, on the lines shown and on others', (context) => {
    needs(context, 'python3', '--version')
    const seed = 20250112
    const sampled = fc.sample(randomLines, { seed, numRuns: 150 }).filter((line) => {
      try {
        return inspected(line).steps.length > 0
      } catch (error) {
        // beyond the figure, and refused by it in words
        if ((error as Error).name === 'ExpressionError') return false
        throw error
      }
    })
    expect(sampled.length).toBeGreaterThan(100)
    const lines = [...valueLines, ...ownLines, ...sampled]
    const { stdout, stderr } = spawnSync('python3', [`${here}/trace_value.py`], {
      input: JSON.stringify({ source, setUp: setUp.map(({ python }) => python), lines }),
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const traced = JSON.parse(stdout) as ReturnType<typeof told>[]
    for (const [index, line] of lines.entries()) {
      const shown = [told(inspected(line)), traced[index]]
      const isDemo = index < valueLines.length
      const [ours, theirs] = shown.map((each) => {
        const text = JSON.stringify(each, null, 1)
        return isDemo ? text : rounded(text)
      })
      expect(ours, line).toBe(theirs)
    }
  })

  it('has a plain number answer NotImplemented where Python’s does', (context) => {
    needs(context, 'python3', '--version')
    const lines = ['2 + a', '2 - a', '2 * a', '2 / a', '2.5 + b', '2.5 - b', '2.5 * b', '2.5 / b']
    const calls = lines.map((line) => {
      const { said } = inspected(line).steps.find(({ kind }) => kind === 'missing') ?? { said: '' }
      const [, type, method, number, name] = /`(int|float)\.(__\w+__)\((.+), (\w)\)`/.exec(said) ?? []
      expect(said, line).toContain('answers `NotImplemented`')
      return { type, method, number, name }
    })
    const asked = calls.map(({ type, method, number, name }) => {
      return `(${number}).${method}(${name}) is ${type}.${method}(${number}, ${name}) is NotImplemented`
    })
    const program = [source, ...setUp.map(({ python }) => python), `print([${asked.join(', ')}])`]
    const { stdout, stderr } = spawnSync('python3', ['-'], { input: program.join('\n'), encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe(`[${asked.map(() => 'True').join(', ')}]`)
  })

  it('asks an int first, and then the right side', () => {
    const { steps } = inspected('2 * a')
    expect(steps.slice(1, 4).map(({ kind, reads }) => [kind, reads])).toEqual([
      ['missing', '2 * a'],
      ['lookup', 'a.__rmul__(2)'],
      ['enter', 'a.__rmul__(2)'],
    ])
    expect(steps[1]?.said).toContain('`int.__mul__(2, a)`')
    expect(steps[1]?.said).toContain('`NotImplemented`')
  })

  it('has self and other in the frame of a + b, and another self in __init__', () => {
    const entered = inspected('a + b').steps.filter(({ kind }) => kind === 'enter')
    const locals = (index: number) =>
      entered[index]?.frames.at(-1)?.locals.map(({ name, text }) => `${name}: ${text}`)
    expect(locals(0)).toEqual(['self: object 1', 'other: object 2'])
    expect(locals(1)).toEqual([
      'self: object 4',
      'data: -1.0',
      'children: (object 1, object 2)',
      "op: '+'",
      "label: ''",
    ])
  })

  it('makes two objects of the same number', () => {
    const { objects } = inspected('x = Value(2.0)')
    expect(objects.map(({ dataText }) => dataText)).toEqual(['2.0', '-3.0', '10.0', '2.0'])
  })

  it('puts what is worked out in the place of how', () => {
    const reads = inspected('d = a * (b + 1)').steps.map((step) => step.reads)
    expect([...new Set(reads)]).toEqual([
      'd = a * (b + 1)',
      'd = a * b.__add__(1)',
      'd = a.__mul__(<object 5>)',
      'd = <object 6>',
    ])
  })

  it('lets a name go to another object', () => {
    const { steps } = inspected('a += 1')
    expect(steps.at(-1)?.names).toEqual({ a: 5, b: 2, c: 3 })
    expect(steps.at(-1)?.said).toContain('Object 1 is no longer called so')
  })

  it('stops where Python raises, and makes nothing', () => {
    const { steps, typescript } = inspected('d = a / 0')
    expect(steps.at(-1)).toMatchObject({ kind: 'raise', output: 'ZeroDivisionError', names: { a: 1 } })
    expect(steps.at(-1)?.names).not.toHaveProperty('d')
    expect(typescript.result).toBeUndefined()
  })
})

describe('the graph of a line', () => {
  it.each([
    ['a * b + c', 'o5', ['o1', 'o2', 'o4', 'o3', 'o5'].toSorted(), ['×', '+']],
    ['(a * b)._prev', 'o4', ['o1', 'o2', 'o4'], ['×']],
    ['print(b)', 'o2', ['o2'], []],
    ['a * a', 'o4', ['o1', 'o4'], ['×']],
    ['a**3', 'o4', ['o1', 'o4'], ['**3']],
  ])('of %s has its objects and operations, and no others', (line, output, values, symbols) => {
    const graph = inspected(line).graph
    expect(graph?.output).toBe(output)
    expect(graph?.values.map(({ id }) => id)).toEqual(values)
    expect(graph?.operations.map(({ symbol }) => symbol)).toEqual(symbols)
  })

  it('has an edge for each use of an object', () => {
    expect(inspected('a * a').graph?.edges).toEqual([
      { id: 'o4-op-0', operand: 'o1', operation: 'o4-op' },
      { id: 'o4-op-1', operand: 'o1', operation: 'o4-op' },
    ])
  })

  it('is none where no Value takes part', () => {
    expect(inspected('2 * 3').graph).toBeUndefined()
  })
})

describe('the class', () => {
  it('has a method for every operation of the engine', () => {
    const covered = [...pythonClass.methods.keys()].flatMap((name) => opOfMethod(name) ?? [])
    expect(covered.toSorted()).toEqual(Object.keys(ops).toSorted())
  })

  it('is refused, with its line, when it does what the figure cannot follow', () => {
    expect(() => readPythonClass('class Value:\n    def a(self):\n        del self\n')).toThrow(
      'value.py:3 does something the figure cannot follow: del self',
    )
  })
})

describe('a line that the inspector cannot follow', () => {
  it.each([
    ['', 'an empty line at 1; write for example a + b'],
    ['d =', 'nothing after = at 4; add an expression'],
    ['q + a', 'q has no value yet at 1; there are a, b, c'],
    ['tanh(a)', 'tanh as a function at 1; it belongs to the object: write a.tanh()'],
    ['a.tan()', 'a Value has no method tan at 1; did you mean tanh?'],
    ['a.tanh', 'tanh without brackets at 1; it is a method: write a.tanh()'],
    [
      'a._children',
      'a Value has no attribute _children at 1; it has data, grad, label, _prev, _op, _backward',
    ],
    ['a ** b', 'an exponent that is not a plain number at 6; write (b * a.log()).exp() for a**b'],
    ['a; b', 'more than one line at 2; write one line at a time'],
    ['a b', 'a missing operator at 3; put + - * / or ** between the two'],
    ['a +', 'nothing after + at 4; add a number, a name or a bracket'],
    ['for = a', 'for as a name at 1; Python needs the word itself; use another name'],
    ['q += a', 'q is used before it has a value at 1; use a name that is shown'],
    ['d = print(a)', 'a name for what print returns at 1; print returns nothing; leave the name out'],
    ['a[0]', 'square brackets at 1; use the names shown'],
    ['import os', 'a missing operator at 8'],
    ['Value(a)', 'Value(…) of what is not one plain number at 1; write Value(2.0)'],
    ['a._prev + 1', '+ with what is neither a Value nor a number at 1'],
    ['a.__rmul__(2)', '__rmul__ called by hand at 1; Python calls it by itself'],
    ['a + "x"', 'the text "x" at 5; use a number'],
    ['"x"', 'the text "x" at 1; use a number'],
    ["print('hi')", "the text 'hi' at 7; use a number"],
    ['Value("12")', 'the text "12" at 7; use a number'],
    ['d = 99999999999999999999', 'a number too large for this figure at 5; use a smaller one'],
    ['9007199254740991 * 2', 'a whole number too large for this figure at 1; use other numbers'],
    ['b ** 0.5', 'an answer that is a complex number at 1; use other numbers'],
    ['a' + ' + a'.repeat(30), 'the line goes on at 81; use at most 80 characters'],
  ])('is refused in words: %s', (line, said) => {
    expect(() => inspected(line)).toThrow(said)
  })

  it('is never refused in any other way', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), randomLines, fc.stringMatching(/^[abc+*()._ 0-9-]{0,20}$/)),
        (line) => {
          try {
            inspected(line)
          } catch (error) {
            expect((error as Error).name).toBe('ExpressionError')
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the same line in TypeScript', () => {
  const values = setUp.map(({ name, data }) => new Value(data, name))
  const evaluate = new Function('Value', ...setUp.map(({ name }) => name), 'code', 'return eval(code)') as (
    ...args: unknown[]
  ) => unknown

  it.each([...valueLines, ...ownLines])('does what it says: %s', (line) => {
    const { code, result } = inspected(line).typescript
    if (result === undefined) return
    const inside = code.replace(/^console\.log\(String\((.*)\)\)$/, '$1').replace(/^(?:const )?\w+ = /, '')
    const answer = evaluate(Value, ...values, `(${inside})`)
    const shown = Array.isArray(answer)
      ? `[${answer.join(', ')}]`
      : typeof answer === 'string'
        ? `'${answer}'`
        : String(answer)
    expect(shown).toBe(result)
  })

  it('turns the sides round where a number has no method', () => {
    expect(inspected('2 * a').typescript.code).toBe('a.mul(2)')
    expect(inspected('2 - a').typescript.code).toBe('new Value(2).sub(a)')
    expect(inspected('print(a)').typescript.code).toBe('console.log(String(a))')
  })
})
