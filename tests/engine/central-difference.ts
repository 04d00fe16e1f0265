/** The slope of a function by nudging one of its inputs both ways: what every gradient is held against. */

/** f's partial derivative by input `i`, with an error of about the square of the nudge. */
export function centralDifference(
  f: (inputs: readonly number[]) => number,
  inputs: readonly number[],
  i: number,
  nudge = 1e-5,
): number {
  const at = (change: number): number => f(inputs.map((input, j) => (j === i ? input + change : input)))
  return (at(nudge) - at(-nudge)) / (2 * nudge)
}
