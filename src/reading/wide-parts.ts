/** What is wider than its column scrolls inside itself; then, and only then, the keyboard has to reach it. */

export function reachWideParts(): void {
  const parts = document.querySelectorAll<HTMLElement>('.katex-display, .wide-table')
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) reach(target as HTMLElement)
  })
  for (const part of parts) sizes.observe(part)
  // the letters of a formula that come late make it wider, and its frame no larger
  document.fonts.addEventListener('loadingdone', () => parts.forEach(reach))
}

function reach(part: HTMLElement): void {
  if (part.scrollWidth > part.clientWidth) {
    part.tabIndex = 0
    part.role = 'group'
    part.ariaLabel = part.matches('.wide-table') ? 'Table, scrolls sideways' : 'Formula, scrolls sideways'
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) part.removeAttribute(name)
  }
}
