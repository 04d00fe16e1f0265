/** Which section of a post is being read: named in the running head, marked in the contents, told to who asks. */

export interface Section {
  /** The heading's id; empty above the first. */
  id: string
  words: string
  /** Whether the end of the text has been seen. */
  last: boolean
}

/** A section is being read once its heading is in the upper third of the window. */
const line = 1 / 3

export function followSections(told: (section: Section) => void): void {
  const text = document.querySelector('.prose')
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
  const now = document.querySelector('.contents .now')
  const details = document.querySelector<HTMLDetailsElement>('.contents details')
  const headings = links.flatMap(
    ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
  )

  const look = (): void => {
    const reached = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * line)
    const last = (text?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight
    const section = { id: reached?.id ?? '', words: reached?.textContent ?? '', last }
    for (const [index, link] of links.entries()) {
      if (reached && headings[index] === reached) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    }
    if (now && now.textContent !== section.words) now.textContent = section.words
    told(section)
  }
  addEventListener('scroll', look, { passive: true })
  look()

  details?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) details.open = false
  })
  details?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return
    details.open = false
    details.querySelector('summary')?.focus()
  })
}
