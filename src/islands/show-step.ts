/** On a phone the board is seen through a frame, stays in sight, and a step is read from its beginning below it. */

/** Brings into view what a step is about; and, once the reader has moved from step to step, how it begins. */
export function showStep(walkthrough: HTMLElement): void {
  const board = walkthrough.querySelector<HTMLElement>('.walk > .stage')
  if (board === null) return
  showSubject(board)
  const active = document.activeElement
  // the time line is not drawn away from under a finger
  if (active?.matches('[type="range"]')) return
  if (!walkthrough.classList.contains('moved') || getComputedStyle(board).position !== 'sticky') return
  walkthrough.querySelector('.count')?.scrollIntoView({ block: 'nearest' })
  // what the keyboard is on stays in sight, as far as there is room
  if (active?.matches(':focus-visible')) active.scrollIntoView({ block: 'nearest' })
}

/** The operation with its operands and its result, if they fit; else the box; else the output, where all comes together. */
function showSubject(board: HTMLElement): void {
  const lens = board.querySelector('.dimmed') ? '.value:not(.dimmed)' : '.current'
  for (const subject of [lens, '.current', '.value:last-of-type']) {
    const places = [...board.querySelectorAll(subject)].map((each) => each.getBoundingClientRect())
    const top = Math.min(...places.map(({ top }) => top))
    const bottom = Math.max(...places.map(({ bottom }) => bottom))
    if (places.length === 0 || bottom - top > board.clientHeight) continue
    board.scrollTop += (top + bottom - board.clientHeight) / 2 - board.getBoundingClientRect().top
    return
  }
}
