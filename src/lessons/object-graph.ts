/** The objects of an inspected line as an expression graph: the same picture in another form. */
import type { PythonObject } from './inspection.ts'

export interface ObjectGraph {
  /** By the number of the object: o1, o2, … */
  values: { id: string; object: number }[]
  operations: { id: string; result: string; symbol: string }[]
  edges: { id: string; operand: string; operation: string }[]
  /** The id of the object the line is about. */
  output: string
}

/** Everything that the object with this number was made from. */
export function objectGraph(objects: readonly PythonObject[], about: number): ObjectGraph {
  const reached = new Set([about])
  // an object is younger than what it was made from
  for (let number = about; number > 0; number--)
    if (reached.has(number)) for (const operand of objects[number - 1]?.prev ?? []) reached.add(operand)
  const graph: ObjectGraph = { values: [], operations: [], edges: [], output: `o${about}` }
  for (const object of [...reached].toSorted((one, other) => one - other)) {
    const { made, prev } = objects[object - 1] ?? { made: undefined, prev: [] }
    const id = `o${object}`
    graph.values.push({ id, object })
    if (made === undefined) continue
    const operation = `${id}-op`
    graph.operations.push({ id: operation, result: id, symbol: made.symbol })
    prev.forEach((operand, position) =>
      graph.edges.push({ id: `${operation}-${position}`, operand: `o${operand}`, operation }),
    )
  }
  return graph
}
