/** Finding the name that a misspelt one was meant to be. */

/** The nearest of the names, if it is at most two letters off. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const [nearest] = names
    .map((name) => ({ name, off: editDistance(word, name) }))
    .filter(({ off }) => off <= 2)
    .sort((one, other) => one.off - other.off)
  return nearest?.name
}

/** How many letters to insert, remove or replace to turn one word into the other (Levenshtein 1965). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...from].entries()) {
    const current = [i + 1]
    for (let j = 0; j < to.length; j++) {
      const replaced = (previous[j] ?? 0) + (letter === to[j] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
