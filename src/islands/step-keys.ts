/** The keys of a figure that goes in steps: arrows one back and one on, Home and End to either end. */

/** What a key press means in these is theirs. */
const ownKeys =
  '[data-own-keys] *, [data-own-keys], input:read-write, input[type="range"], textarea, select, [contenteditable]'

/** Listens as long as the figure is there. The two functions say how far it goes and take it to a step. */
export function listenForSteps(
  figure: HTMLElement,
  place: () => { index: number; last: number },
  go: (to: number) => void,
): void {
  figure.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(event.target instanceof Element) || event.target.matches(ownKeys)) return
    const { index, last } = place()
    const moves: Record<string, number> = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    go(next)
  })
}
