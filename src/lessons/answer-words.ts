/** What the parser says of an answer that it cannot read, as one would say it to a learner. */

/** What an answer may be made of. */
export const answerParts = 'write numbers, names on the board, and + - * / or ** between them'

const sayings: [RegExp, string][] = [
  [/^unexpected "?\)/, 'this bracket closes none: take it away'],
  [/^unexpected "?([*/])/, 'nothing stands before $1: put a number or a name there'],
  // a point at the very end is a token of no character
  [
    /^unexpected (?:\.|period|:)/,
    'a point is missing what follows it, or one is too many: write 0.5 or d.grad',
  ],
  [/^unexpected "(.)".*/, `$1 means nothing here: ${answerParts}`],
  [/^variable names cannot start/, 'a number and a name run together: write * between them for times'],
  [/^unclosed bracket/, 'a bracket is still open: close it with )'],
  [/^nothing after (\S+):/, 'nothing stands after $1: put a number or a name there'],
  [/^too many brackets/, 'these brackets or signs lie too deep inside each other: work it out in parts'],
]

/** What none of the sayings fits is said as it came. */
export function inLearnersWords(problem: string): string {
  for (const [sign, saying] of sayings) {
    const found = sign.exec(problem)
    if (found) return saying.replace('$1', () => found[1] ?? '')
  }
  return problem
}
