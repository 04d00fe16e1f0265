/** A label cut so that it fits its cell: two lines at the most, at a boundary between names where there is one. */
export function labelLines(label: string, length: number): string[] {
  if (label.length <= length) return [label]
  const names = label.match(/[a-zA-Z_]+\d*|[^a-zA-Z_]+/g) ?? [label]
  let first = ''
  for (const name of names) {
    if ((first + name).length > Math.max(length, Math.ceil(label.length / 2))) break
    first += name
  }
  if (first === '') first = label.slice(0, length)
  const rest = label.slice(first.length)
  return rest === '' ? [first] : [first, rest.length > length ? `${rest.slice(0, length - 1)}…` : rest]
}
