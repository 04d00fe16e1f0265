// @ts-check
/**
 * The search once it is open: asks Pagefind's index, which was built with the site, and lists what it finds.
 * Plain JavaScript, since it is loaded by its address when the search is opened: an `import()` that the bundler sees
 * would cost every page the bundler's own loader.
 */

/**
 * What is used of Pagefind's own script, built beside the pages. A search is null where a later one has taken over.
 * @typedef {{ title: string, url: string, excerpt: string }} Part
 * @typedef {{ meta: { title?: string, place?: string }, content: string, sub_results: Part[] }} Found
 * @typedef {{ results: { data: () => Promise<Found> }[] } | null} Answer
 * @typedef {{
 *   options: (options: { basePath: string, baseUrl: string, excerptLength: number }) => Promise<void>
 *   init: () => Promise<void>
 *   debouncedSearch: (term: string) => Promise<Answer>
 * }} Pagefind
 */

const shown = 12

/** Of English words, after at least three letters. */
const endings =
  /(?<=.{3})(?:(?:ical|ation|ative|ive|ic|al)(?:ly|s)?|ally|ity|ities|ions?|ing|ies|ied|ed|es|ers?|ly|e|s|y)$/u

/**
 * Begins to answer what is typed; throws where the index cannot be loaded.
 * @param {HTMLDialogElement} dialog
 */
export async function search(dialog) {
  const input = dialog.querySelector('input')
  const said = dialog.querySelector('.said')
  const list = dialog.querySelector('ol')
  if (!input || !said || !list || dialog.dataset['ready'] === '') return
  said.textContent = 'Loading …'
  const base = dialog.dataset['base'] ?? '/'
  const folder = `${base}pagefind/`
  const pagefind = await loaded(folder, base)
  said.textContent = ''
  dialog.dataset['ready'] = ''

  const answer = async () => {
    const term = input.value.trim()
    if (term === '') {
      list.replaceChildren()
      said.textContent = ''
      return
    }
    try {
      const answered = await pagefind.debouncedSearch(term)
      if (answered === null) return
      if (answered.results.length === 0) await reached(folder)
      const best = await Promise.all(answered.results.slice(0, shown).map(({ data }) => data()))
      if (term !== input.value.trim()) return
      const found = best.filter(({ meta, content }) => says(`${meta.title} ${content}`, term))
      list.replaceChildren(...found.map(item))
      // where a word was shortened, those further down are no better
      const others = found.length < best.length ? 0 : answered.results.length - best.length
      said.textContent = verdict(found.length, others, term)
    } catch {
      list.replaceChildren()
      said.textContent =
        'The search failed: its index could not be read. Are you online? Reload the page to try again.'
    }
  }
  input.addEventListener('input', () => void answer())
  dialog.addEventListener('keydown', (event) => move(dialog, event, [input, ...list.querySelectorAll('a')]))
  list.addEventListener('click', () => dialog.close())
  await answer()
}

/**
 * @param {string} folder of Pagefind's files
 * @param {string} base where the journal lies, with both slashes
 * @returns {Promise<Pagefind>}
 */
async function loaded(folder, base) {
  const pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  await pagefind.options({ basePath: folder, baseUrl: base, excerptLength: 24 })
  await pagefind.init()
  return pagefind
}

/**
 * Pagefind finds nothing, and says no more, where a part of its index does not come. Throws where nothing comes at all.
 * @param {string} folder
 */
async function reached(folder) {
  const answer = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The index answers with ${answer.status}.`)
}

/**
 * Whether a page says every word that was asked for, in some form of it. Pagefind shortens a word that it does not know
 * until it knows one, and would answer "zyzzyva" with every page that has a "z".
 * @param {string} text
 * @param {string} term
 */
export function says(text, term) {
  const said = wordsOf(text)
  const words = wordsOf(term)
  return words.every((word) => said.some((other) => other.startsWith(stem(word))))
}

/** @param {string} text */
function wordsOf(text) {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/**
 * What *running* and *runs* share, or *numerically* and *numeric*: a word without its ending.
 * @param {string} word
 */
function stem(word) {
  return word.replace(endings, '').replace(/(.)\1$/u, '$1')
}

/**
 * @param {number} listed
 * @param {number} others
 * @param {string} term
 */
function verdict(listed, others, term) {
  const count = listed + others
  if (count === 0) return `Nothing in the journal has “${term}”.`
  const pages = `${count} page${count === 1 ? '' : 's'} for “${term}”`
  return others > 0 ? `${pages}; the first ${listed} are listed.` : `${pages}.`
}

/**
 * A page, which day of the journal it is or that it is a demo, the section, and below them the words that were found.
 * @param {Found} found
 */
function item({ meta, sub_results }) {
  const [best] = sub_results
  const title = meta.title ?? best?.title ?? ''
  const section = best?.title === title ? undefined : best?.title
  const link = document.createElement('a')
  link.href = best?.url ?? ''
  const where = [meta.place, section].filter((part) => part !== undefined).join(' · ')
  link.append(element('b', title), ' ', element('span', where))
  const excerpt = element('p', '')
  // Pagefind's excerpt is the page's own text, escaped, with <mark> around what was found.
  excerpt.innerHTML = best?.excerpt ?? ''
  const li = document.createElement('li')
  li.append(link, excerpt)
  return li
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/**
 * Arrow keys go from the field to what was found and back; Escape closes, where a search field alone would only empty.
 * @param {HTMLDialogElement} dialog
 * @param {KeyboardEvent} event
 * @param {readonly HTMLElement[]} stops
 */
function move(dialog, event, stops) {
  if (event.key === 'Escape') {
    event.preventDefault()
    dialog.close()
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const at = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus()
}
