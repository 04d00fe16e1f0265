/** The number of a figure in the present post: what its own head and every reference to it say. */

/** `Fig. 2`; an id that no figure of the post has is the author's slip. */
export function figureNumber(figures: readonly string[] | undefined, id: string, asker: string): string {
  const place = figures?.indexOf(id) ?? -1
  if (place >= 0) return `Fig. ${place + 1}`
  const known = figures?.length ? `; its figures are ${figures.join(', ')}` : ''
  throw new Error(`${asker} names a figure that the post does not have${known}.`)
}
