/** The shape of a graph: what is made of what. A layout needs to know no more, and no number. */
export interface GraphShape {
  values: readonly { id: string }[]
  /** An operation stands between its operands and the one Value it makes. */
  operations: readonly { id: string; result: string; symbol: string }[]
  /** One edge for each operand; a Value used twice by one operation has two. */
  edges: readonly { id: string; operand: string; operation: string }[]
  /** Boxes that stand for many Values: an edge may come from one, or lead to one. */
  groups?: readonly { id: string }[]
}

/** A graph without all else that it holds, such as its numbers. */
export function shapeOf({ values, operations, edges, groups = [] }: GraphShape): GraphShape {
  return {
    values: values.map(({ id }) => ({ id })),
    operations: operations.map(({ id, result, symbol }) => ({ id, result, symbol })),
    edges: edges.map(({ id, operand, operation }) => ({ id, operand, operation })),
    groups: groups.map(({ id }) => ({ id })),
  }
}
