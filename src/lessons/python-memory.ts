/** What is there while a line of Python runs: objects, names, methods at work; and every step of it, written down. */
import type { Frame, InspectionStep, Local, PythonObject, StepKind } from './inspection.ts'
import { headlines } from './step-headlines.ts'
import { pythonNumber, type PythonNumber } from './python-number.ts'

/** What a term comes to: the number of an object, a plain number, or a tuple, text or function as Python prints it. */
export type Thing = { object: number } | PythonNumber | { text: string; objects: readonly number[] }

/** A name inside a method; with its number, where it stands for a plain one. */
type Kept = Local & { thing?: Thing }

export class PythonMemory {
  readonly steps: InspectionStep[] = []
  readonly objects: PythonObject[] = []
  readonly names: Record<string, number | string> = {}
  /** The line by now. */
  reads: () => string = () => ''
  output = ''
  #frames: { method: string; line: number; locals: Kept[] }[] = []
  #filled = 0

  /** The method at work. */
  get frame(): { method: string; line: number } | undefined {
    return this.#frames.at(-1)
  }

  /** Writes a step down. Without `lines` it is at the present line of the method at work. */
  step(kind: StepKind, said: string, lines?: readonly number[]): void {
    const inner = this.#frames.at(-1)
    this.steps.push({
      kind,
      headline: headlines[kind],
      said,
      reads: this.reads(),
      lines: lines ?? (inner === undefined ? [] : [inner.line]),
      method: inner?.method ?? '',
      frames: this.#frames.map(({ method, locals }): Frame => {
        return {
          method,
          locals: locals.map(({ name, text, object }) => ({
            name,
            text,
            ...(object === undefined ? {} : { object }),
          })),
        }
      }),
      made: this.objects.length,
      filled: this.#filled,
      names: { ...this.names },
      output: this.output,
    })
  }

  /** The number of a new object, which is empty until `fill`. */
  make(object: PythonObject): { object: number } {
    this.objects.push(object)
    return { object: this.objects.length }
  }

  fill(): void {
    this.#filled = this.objects.length
  }

  enter(method: string, line: number, locals: Kept[]): void {
    this.#frames.push({ method, line, locals })
  }

  /** The method at work comes to a line. */
  at(line: number): void {
    if (this.frame !== undefined) this.frame.line = line
  }

  leave(): void {
    this.#frames.pop()
  }

  /** A name of the method at work for a thing. */
  local(name: string, thing: Thing): Kept {
    if ('object' in thing) return { name, text: `object ${thing.object}`, object: thing.object, thing }
    return { name, text: this.written(thing), thing }
  }

  /** Makes a name of the method at work stand for another thing. */
  rename(name: string, thing: Thing): void {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return
    frame.locals = frame.locals.map((each) => (each.name === name ? this.local(name, thing) : each))
  }

  /** What a name stands for, in the method at work or outside of any. */
  named(name: string): Thing {
    const frame = this.#frames.at(-1)
    const thing = frame?.locals.find((each) => each.name === name)?.thing
    if (thing !== undefined) return thing
    const object = frame === undefined ? this.names[name] : undefined
    if (typeof object !== 'number') throw new Error(`${name} has no value.`)
    return { object }
  }

  objectOf(thing: Thing): PythonObject {
    const object = 'object' in thing ? this.objects[thing.object - 1] : undefined
    if (object === undefined) throw new Error('There is no such object.')
    return object
  }

  numberOf(thing: Thing): PythonNumber {
    if ('x' in thing) return thing
    const { data, dataText } = this.objectOf(thing)
    return { x: data, isInt: /^-?\d+$/.test(dataText) }
  }

  /** How a thing is written in a line: an object by its name, if it has one. */
  written(thing: Thing): string {
    if ('x' in thing) return pythonNumber(thing)
    if ('text' in thing) return thing.text
    return this.#namesOf(thing.object)[0] ?? `<object ${thing.object}>`
  }

  /** How a thing is called in a sentence: object 1 (`a`). */
  who(thing: Thing): string {
    if ('text' in thing) return `\`${thing.text}\``
    if ('x' in thing) return `the ${thing.isInt ? 'int' : 'float'} \`${pythonNumber(thing)}\``
    const names = this.#namesOf(thing.object).map((name) => `\`${name}\``)
    return `object ${thing.object}${names.length === 0 ? '' : ` (${names.join(', ')})`}`
  }

  #namesOf(object: number): string[] {
    return Object.entries(this.names).flatMap(([name, each]) => (each === object ? name : []))
  }
}
