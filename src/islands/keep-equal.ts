/** A list whose items are the objects they were, wherever nothing in them has changed: only what changed is drawn anew. */
export function keepEqual<T extends object>(before: readonly T[], after: readonly T[]): T[] {
  return after.map((item, place) => {
    const old = before[place]
    return old !== undefined && isEqual(old, item) ? old : item
  })
}

function isEqual<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[]
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]))
}
