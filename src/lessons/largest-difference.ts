/** The largest difference of one run from another, over the updates that both have. */
export function largestDifference(
  run: { at(update: number): number; readonly length: number },
  other: readonly number[],
): number {
  const compared = other.slice(0, run.length)
  return Math.max(0, ...compared.map((loss, update) => Math.abs(run.at(update) - loss)))
}
