/** A line of the inspector from its text to its records, after the set-up that every line starts from. */
import { ExpressionError } from '../engine/syntax.ts'
import { Value } from '../engine/value.ts'
import type { Inspection, PythonObject } from './inspection.ts'
import { readLine, type Term, type TermType } from './inspected-line.ts'
import { objectGraph } from './object-graph.ts'
import type { PythonClass } from './python-class.ts'
import { PythonRun } from './python-run.ts'
import { inTypeScript } from './value-in-typescript.ts'
import { setUp } from './value-lines.ts'

/** Throws an `ExpressionError` for a line that the figure cannot follow. */
export function inspect(text: string, pythonClass: PythonClass): Inspection {
  const names: Record<string, TermType> = Object.fromEntries(setUp.map(({ name }) => [name, 'Value']))
  const line = readLine(text, pythonClass, names)
  const run = new PythonRun(pythonClass)
  for (const { python } of setUp) run.run(readLine(python, pythonClass, {}))
  const values = new Map(setUp.map(({ name, data }) => [name, new Value(data, name)]))
  const thing = finished(() => run.run(line))
  const typescript = inTypeScript(line, values)
  const { steps, objects } = run.memory
  const about =
    (thing !== undefined && 'object' in thing ? thing.object : lastMade(objects)) ??
    (steps[0]?.names[firstName(line.term) ?? ''] as number | undefined)
  return {
    line: line.text,
    steps: [...steps],
    objects: [...objects],
    graph: about === undefined ? undefined : objectGraph(objects, about),
    typescript: thing === undefined ? { ...typescript, result: undefined } : typescript,
  }
}

/** The number of the last object that an operation made. */
function lastMade(objects: readonly PythonObject[]): number | undefined {
  const index = objects.findLastIndex(({ made }) => made !== undefined)
  return index === -1 ? undefined : index + 1
}

function firstName(term: Term): string | undefined {
  switch (term.kind) {
    case 'number':
      return undefined
    case 'name':
      return term.name
    case 'binary':
      return firstName(term.left) ?? firstName(term.right)
    case 'negative':
      return firstName(term.operand)
    case 'method':
    case 'attribute':
      return firstName(term.object)
    case 'value':
      return firstName(term.data)
  }
}

/** Numbers that Python can hold and a double cannot end the run at the line's beginning. */
function finished<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionError(error.message, 1, 'use other numbers')
    throw error
  }
}
