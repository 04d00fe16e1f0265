/** Links inside the journal that lead nowhere: a page or picture that is not there, or an anchor its page does not have. */

/** A built page: its address below the base, with both slashes, and its HTML. */
export interface BuiltHtml {
  /** `/posts/006-zero-to-hero/` */
  path: string
  html: string
}

export interface BrokenLink {
  /** The page it stands on. */
  on: string
  /** As the page writes it, without the base. */
  link: string
  problem: string
}

/**
 * Looks through all pages. `base` is where on its host the journal lies, without a slash at its end; `isFile` answers
 * for everything that is no page: feeds, pictures, notebooks.
 */
export function brokenLinks(
  pages: readonly BuiltHtml[],
  base: string,
  isFile: (path: string) => boolean,
): BrokenLink[] {
  const ids = new Map(pages.map(({ path, html }) => [path, idsOf(html)]))
  return pages.flatMap(({ path, html }) =>
    [
      ...new Set(
        [...html.matchAll(/<(?:a\b[^>]*?\shref|img\b[^>]*?\ssrc)="([^"]*)"/g)].map(([, link = '']) =>
          decode(link),
        ),
      ),
    ].flatMap((link) => {
      const problem = problemOf(link, path)
      return problem ? [{ on: path, link: withoutBase(link), problem }] : []
    }),
  )

  function problemOf(link: string, on: string): string | undefined {
    const here = `http://journal${base}${on}`
    const url = URL.canParse(link, here) && wellEncoded(link) ? new URL(link, here) : undefined
    if (!url) return 'this is no address; a % in one is written %25'
    if (url.host !== 'journal' || !url.protocol.startsWith('http')) return undefined
    if (!url.pathname.startsWith(`${base}/`)) return `leads out of the journal, which lies at ${base}/`
    const path = decodeURIComponent(url.pathname.slice(base.length))
    const anchors = ids.get(path)
    if (!anchors)
      return isFile(path) ? undefined : `there is no ${/\.\w+$/.test(path) ? 'file' : 'page'} ${path}`
    const anchor = decodeURIComponent(url.hash.slice(1))
    // "#neuron-graph=…" is the state of a demo.
    if (anchor === '' || anchor.includes('=') || anchors.has(anchor)) return undefined
    return `${path === on ? 'this page' : path} has no #${anchor}`
  }

  function withoutBase(link: string): string {
    return base !== '' && link.startsWith(`${base}/`) ? link.slice(base.length) : link
  }
}

function wellEncoded(link: string): boolean {
  try {
    return decodeURIComponent(link) !== undefined
  } catch {
    return false
  }
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decode(id)))
}

function decode(attribute: string): string {
  return attribute
    .replaceAll('&#38;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
