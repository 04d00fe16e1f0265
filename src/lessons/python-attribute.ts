/** An attribute of an object, read as Python reads it: what stands there, and no method called. */
import type { PythonMemory, Thing } from './python-memory.ts'
import { tupleText } from './tuple-text.ts'

/** Writes its step down. Throws for a name that no Value has: the line was read by the class before. */
export function readAttribute(memory: PythonMemory, thing: Thing, name: string): Thing {
  const { data, dataText, label, prev, op } = memory.objectOf(thing)
  const internal = name.startsWith('_')
    ? ' The underscore asks you to leave it alone; Python does not stop you.'
    : ''
  memory.step(
    'plain',
    `\`${name}\` is an attribute of ${memory.who(thing)} itself: Python reads it there, and calls no method.${internal}`,
  )
  const attributes: Record<string, Thing> = {
    data: { x: data, isInt: /^-?\d+$/.test(dataText) },
    grad: { x: 0, isInt: false },
    label: { text: `'${label}'`, objects: [] },
    _op: { text: `'${op}'`, objects: [] },
    _prev: { text: tupleText(prev), objects: prev },
    _backward: { text: '<function Value.__init__.<locals>.<lambda>>', objects: [] },
  }
  const read = attributes[name]
  if (read === undefined) throw new Error(`value.py has no attribute ${name}.`)
  return read
}
