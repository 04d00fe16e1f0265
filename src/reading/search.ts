/** The search once it is open: asks Pagefind's index, which was built with the site, and lists what it finds. */

/** What is used of Pagefind's own script, built beside the pages. */
interface Pagefind {
  options: (options: { basePath: string; baseUrl: string; excerptLength: number }) => Promise<void>
  init: () => Promise<void>
  /** Null where a later call has taken over. */
  debouncedSearch: (term: string) => Promise<{ results: { data: () => Promise<Found> }[] } | null>
}

interface Found {
  meta: { title?: string }
  sub_results: { title: string; url: string; excerpt: string }[]
}

const shown = 12

/** Begins to answer what is typed; throws where the index cannot be loaded. */
export async function search(dialog: HTMLDialogElement): Promise<void> {
  const input = dialog.querySelector('input')
  const said = dialog.querySelector('.said')
  const list = dialog.querySelector('ol')
  if (!input || !said || !list || dialog.dataset['ready'] === '') return
  said.textContent = 'Loading …'
  const pagefind = await loaded(dialog.dataset['base'] ?? '/')
  said.textContent = ''
  dialog.dataset['ready'] = ''

  const answer = async (): Promise<void> => {
    const term = input.value.trim()
    if (term === '') {
      list.replaceChildren()
      said.textContent = ''
      return
    }
    try {
      const answered = await pagefind.debouncedSearch(term)
      if (answered === null) return
      const found = await Promise.all(answered.results.slice(0, shown).map(({ data }) => data()))
      if (term !== input.value.trim()) return
      list.replaceChildren(...found.map(item))
      said.textContent = verdict(answered.results.length, term)
    } catch {
      list.replaceChildren()
      said.textContent = 'The search failed: the index could not be read. Are you online?'
    }
  }
  input.addEventListener('input', () => void answer())
  dialog.addEventListener('keydown', (event) => moved(event, [input, ...list.querySelectorAll('a')]))
  list.addEventListener('click', () => dialog.close())
  await answer()
}

async function loaded(base: string): Promise<Pagefind> {
  const folder = `${base}pagefind/`
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  await pagefind.options({ basePath: folder, baseUrl: base, excerptLength: 24 })
  await pagefind.init()
  return pagefind
}

function verdict(count: number, term: string): string {
  if (count === 0) return `Nothing in the journal has “${term}”.`
  const pages = `${count} page${count === 1 ? '' : 's'} with “${term}”`
  return count > shown ? `${pages}; the first ${shown} are listed.` : `${pages}.`
}

/** A page and, below its title, the section and the words that were found. */
function item({ meta, sub_results }: Found): HTMLLIElement {
  const li = document.createElement('li')
  const [best] = sub_results
  const link = document.createElement('a')
  link.href = best?.url ?? ''
  const [title, section, excerpt] = ['b', 'span', 'span'].map((name) => document.createElement(name))
  if (!best || !title || !section || !excerpt) return li
  title.textContent = meta.title ?? best.title
  section.textContent = best.title === meta.title ? '' : best.title
  // Pagefind's excerpt is the page's own text, escaped, with <mark> around what was found.
  excerpt.innerHTML = best.excerpt
  link.append(title, section, excerpt)
  li.append(link)
  return li
}

/** Arrow keys go from the field to what was found and back. */
function moved(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const at = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
}
