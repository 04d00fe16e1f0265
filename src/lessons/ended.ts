/** What is wrong with a text, ended as a sentence: with a full stop, unless it asks something. */
export function ended(problem: string): string {
  return /[.?!…]$/.test(problem) ? problem : `${problem}.`
}
