/** The class Value as the figure understands it: its methods and what each of their lines does, read from the Python file. */
import { ops, type OpName } from '../engine/ops.ts'

/** What a line of a method does. There are only these kinds; a line of another kind is refused. */
export type ClassLine = { line: number } & (
  | { kind: 'attribute'; name: string; value: string }
  /** A number that is no Value yet becomes one. */
  | { kind: 'wrap' }
  /** A new Value from a number, its operands by the names of the parameters, and its op. */
  | { kind: 'make'; data: string; operands: string[]; op: string }
  /** The text that `print` shows. */
  | { kind: 'text' }
  /** Another expression of Values, left to their own methods. */
  | { kind: 'return'; expression: string }
)

export interface ClassMethod {
  name: string
  /** Of its `def`, from 1. */
  line: number
  /** `self` first. */
  parameters: { name: string; default?: string }[]
  body: ClassLine[]
}

export interface PythonClass {
  /** The lines of the file. */
  lines: string[]
  methods: ReadonlyMap<string, ClassMethod>
}

/** The operation behind a method: `__add__` makes the table's add. */
const magic: Readonly<Record<string, OpName>> = {
  __add__: 'add',
  __sub__: 'sub',
  __mul__: 'mul',
  __truediv__: 'div',
  __pow__: 'pow',
  __neg__: 'neg',
}

/** Undefined for a method that makes no Value itself, such as `__rmul__`. */
export function opOfMethod(name: string): OpName | undefined {
  return magic[name] ?? (Object.hasOwn(ops, name) ? (name as OpName) : undefined)
}

/** Reads the file; throws with the line where it does something the figure cannot follow. */
export function readPythonClass(source: string): PythonClass {
  const lines = source.trimEnd().split('\n')
  const methods = new Map<string, ClassMethod>()
  let method: ClassMethod | undefined
  for (const [index, text] of lines.entries()) {
    const [, name, parameters = ''] = /^ {4}def (\w+)\((.*)\):$/.exec(text) ?? []
    if (name !== undefined) {
      method = { name, line: index + 1, parameters: parameters.split(', ').map(readParameter), body: [] }
      methods.set(name, method)
    } else if (method !== undefined && text.trim() !== '') {
      method.body.push({ line: index + 1, ...readLine(text.trim(), index + 1) })
    }
  }
  return { lines, methods }
}

function readParameter(text: string): { name: string; default?: string } {
  const [name = '', byDefault] = text.split('=')
  return byDefault === undefined ? { name } : { name, default: byDefault }
}

/** A union keeps its kinds apart only when each member is taken from alone. */
type Without<Line, Key extends PropertyKey> = Line extends unknown ? Omit<Line, Key> : never

function readLine(text: string, line: number): Without<ClassLine, 'line'> {
  const attribute = /^self\.(\w+) = (.+)$/.exec(text)
  if (attribute?.[1] !== undefined && attribute[2] !== undefined)
    return { kind: 'attribute', name: attribute[1], value: attribute[2] }
  if (text === 'other = other if isinstance(other, Value) else Value(other)') return { kind: 'wrap' }
  const make = /^return Value\((.+), \((\w+(?:, \w+|,))\), (f?"[^"]*")\)$/.exec(text)
  if (make?.[1] !== undefined && make[2] !== undefined && make[3] !== undefined)
    return {
      kind: 'make',
      data: make[1],
      operands: make[2].split(',').flatMap((name) => name.trim() || []),
      op: make[3].replace(/^f?"|"$/g, ''),
    }
  if (text === 'return f"Value(data={self.data})"') return { kind: 'text' }
  const returned = /^return (.+)$/.exec(text)
  if (returned?.[1] !== undefined) return { kind: 'return', expression: returned[1] }
  throw new Error(`value.py:${line} does something the figure cannot follow: ${text}`)
}
