/** A module's bytes: a list of everything of one kind is a section, and the sections come in the order of their numbers. */
import { double, end, i32, list, sized, text, unsigned } from './bytes.ts'

export interface Parts {
  readonly types: readonly { readonly takes: readonly number[]; readonly gives: readonly number[] }[]
  /** Functions from JavaScript, which are counted before the module's own. */
  readonly imports?: readonly { readonly from: string; readonly name: string; readonly type: number }[]
  readonly functions: readonly { readonly type: number; readonly body: readonly number[] }[]
  /** The memory's least size, and the numbers that are in it from the start. */
  readonly memory?: { readonly bytes: number; readonly address: number; readonly numbers: readonly number[] }
  /** Functions by their index; the memory goes with them as `memory`. */
  readonly exports?: Readonly<Record<string, number>>
}

const magic = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const kinds = { function: 0, memory: 2 } as const
const pageSize = 65_536

export function moduleOf({
  types,
  imports = [],
  functions,
  memory,
  exports = {},
}: Parts): Uint8Array<ArrayBuffer> {
  const exported = Object.entries(exports).map(([name, index]) => [
    ...text(name),
    kinds.function,
    ...unsigned(index),
  ])
  const ofMemory = memory && {
    size: [0, ...unsigned(Math.ceil(memory.bytes / pageSize))],
    exported: [...text('memory'), kinds.memory, 0],
    data: [0, ...i32.const(memory.address), ...end, ...sized(memory.numbers.flatMap(double))],
  }
  const sections = [
    section(
      1,
      types.map(({ takes, gives }) => [0x60, ...sized(takes), ...sized(gives)]),
    ),
    section(
      2,
      imports.map(({ from, name, type }) => [...text(from), ...text(name), kinds.function, type]),
    ),
    section(
      3,
      functions.map(({ type }) => [type]),
    ),
    section(5, ofMemory ? [ofMemory.size] : []),
    section(7, ofMemory ? [ofMemory.exported, ...exported] : exported),
    section(
      10,
      functions.map(({ body }) => sized(body)),
    ),
    section(11, ofMemory ? [ofMemory.data] : []),
  ]
  return Uint8Array.from([magic, ...sections].flat())
}

function section(number: number, items: readonly (readonly number[])[]): number[] {
  return [number].concat(sized(list(items)))
}
