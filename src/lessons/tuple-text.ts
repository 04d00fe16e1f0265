/** A tuple as Python prints it. */

/** Of objects by their numbers: `(object 1, object 2)`. */
export function tupleText(objects: readonly number[]): string {
  return tupleOf(objects.map((object) => `object ${object}`))
}

/** Python writes a comma after the only one. */
export function tupleOf(texts: readonly string[]): string {
  return texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(', ')})`
}
