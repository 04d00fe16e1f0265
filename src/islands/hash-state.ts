/**
 * The state of a page's figures in its address: `#neuron-graph=…&loss-chart=…`. Each figure owns one key and leaves
 * the others'. The address is replaced, never pushed: moving a slider must not fill the reader's history.
 */

/** What the address says of a figure; undefined when it says nothing. */
export function readHash(key: string, hash: string = location.hash): string | undefined {
  return parsed(hash).get(key) ?? undefined
}

/** Hands over what the address says of a figure, now and whenever it changes; call what it returns to stop. */
export function followHash(key: string, restore: (state: string) => void): () => void {
  const read = () => {
    const state = readHash(key)
    if (state !== undefined) restore(state)
  }
  read()
  window.addEventListener('hashchange', read)
  return () => window.removeEventListener('hashchange', read)
}

/** The present hash with this figure's state in it; a heading's anchor gives way to it. */
export function hashWith(key: string, state: string, hash: string = location.hash): string {
  const states = parsed(hash)
  states.set(key, state)
  // Commas and the like stay readable; only what would end the hash or a state is encoded.
  return `#${[...states].map(([name, value]) => `${name}=${encodeURI(value).replaceAll('&', '%26')}`).join('&')}`
}

/**
 * Puts this figure's state into the address, at most every quarter of a second: browsers refuse more. A link that is
 * followed meanwhile goes before what was still to be written; but what is pressed finds the address as it should be,
 * since a link to an address that the browser thinks it is at would lead nowhere.
 */
export function hashWriter(key: string): (state: string) => void {
  let stopWaiting = () => {
    // nothing waits yet
  }
  return (state) => {
    stopWaiting()
    const waiting = new AbortController()
    const timer = setTimeout(write, 250)
    stopWaiting = () => {
      clearTimeout(timer)
      waiting.abort()
    }
    window.addEventListener('click', write, { signal: waiting.signal, capture: true })
    window.addEventListener('hashchange', stopWaiting, { signal: waiting.signal })

    function write(): void {
      stopWaiting()
      history.replaceState(history.state, '', hashWith(key, state))
    }
  }
}

/** What a figure says when the script that reads its links did not come. */
export const linkReaderMissing =
  'The link could not be read, as a part of the figure could not be loaded. Load the page again to try once more.'

function parsed(hash: string): Map<string, string> {
  const text = hash.replace(/^#/, '')
  if (!text.includes('=')) return new Map()
  return new Map(
    text.split('&').flatMap((part) => {
      const [key = '', ...value] = part.split('=')
      return key === '' || value.length === 0 ? [] : [[key, decoded(value.join('='))] as const]
    }),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
