/** Rows: instructions that go on at an even pace, as those of a layer's neurons do, become one that is repeated. */

/** One instruction: what is the same in all rows, and the places, which go on from row to row. */
export interface Row {
  readonly opcode: number
  readonly shape: readonly number[]
  readonly places: readonly number[]
}

/** Rows that follow each other: the first, how many there are, and how much further each place is in the next one. */
export interface Rows {
  readonly first: Row
  readonly count: number
  readonly steps: readonly number[]
}

/** As few as a walk from the first row on finds. */
export function inRows(rows: readonly Row[]): Rows[] {
  const found: Rows[] = []
  for (let at = 0; at < rows.length;) {
    const first = rows[at] as Row
    const second = rows[at + 1]
    const steps = first.places.map((place, i) => (second?.places[i] ?? place) - place)
    let count = 1
    while (goesOn(first, steps, count, rows[at + count])) count++
    found.push({ first, count, steps })
    at += count
  }
  return found
}

/** The integers of rows: opcode, how many, the shape, and then for each place the first row's and its step. */
export function encodeRows(rows: readonly Row[]): number[] {
  const integers: number[] = []
  for (const { first, count, steps } of inRows(rows)) {
    integers.push(first.opcode, count, ...first.shape)
    first.places.forEach((place, i) => integers.push(place, steps[i] ?? 0))
  }
  return integers
}

function goesOn(
  { opcode, shape, places }: Row,
  steps: readonly number[],
  count: number,
  next: Row | undefined,
): boolean {
  return (
    next?.opcode === opcode &&
    next.places.length === places.length &&
    next.shape.length === shape.length &&
    next.shape.every((each, i) => each === shape[i]) &&
    next.places.every((place, i) => place === (places[i] ?? NaN) + count * (steps[i] ?? NaN))
  )
}

/** A stretch: pairs of places that go on at an even pace, as a neuron's weights and inputs do. */
export interface Stretch {
  readonly first: readonly [number, number]
  readonly steps: readonly [number, number]
  readonly length: number
}

/** The stretches of a list of pairs, which lie one after the other, in as few as a walk from the left finds. */
export function stretches(pairs: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < pairs.length;) {
    const [one = 0, other = 0, nextOne = one, nextOther = other] = pairs.slice(at, at + 4)
    const steps = [nextOne - one, nextOther - other] as const
    let length = 1
    while (
      pairs[at + 2 * length] === one + steps[0] * length &&
      pairs[at + 2 * length + 1] === other + steps[1] * length
    )
      length++
    found.push({ first: [one, other], steps, length })
    at += 2 * length
  }
  return found
}
