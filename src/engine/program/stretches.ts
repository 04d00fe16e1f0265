/** Stretches: pairs of places that go on at an even pace, as a layer's weights and inputs do, written as one. */

/** How many integers a stretch takes: first place and step of the one, first place and step of the other, length. */
export const stretchSize = 5

/** The stretches of a list of pairs, one after the other, in as few as a walk from the left finds. */
export function stretches(pairs: readonly number[]): number[] {
  const found: number[] = []
  for (let at = 0; at < pairs.length;) {
    const [one = 0, other = 0, nextOne = one, nextOther = other] = pairs.slice(at, at + 4)
    const stepOne = nextOne - one
    const stepOther = nextOther - other
    let length = 1
    while (
      pairs[at + 2 * length] === one + stepOne * length &&
      pairs[at + 2 * length + 1] === other + stepOther * length
    )
      length++
    found.push(one, stepOne, other, stepOther, length)
    at += 2 * length
  }
  return found
}
