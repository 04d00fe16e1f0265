/** The built sites, read once: what every test of this folder looks at. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { HTMLElement, parse } from 'node-html-parser'
import { pagesOf } from '../../scripts/pages.mjs'
import { builds } from '../../scripts/stages.mjs'
import { root } from '../house/files.ts'

/** The host that the test builds name in feeds and canonical links (astro.config.mjs's default). */
export const origin = 'http://localhost:4321'

export interface BuiltPage {
  /** Relative to the base: "", "about/", "404.html". */
  path: string
  /** Where it would be opened. */
  url: URL
  html: string
  document: HTMLElement
}

export interface BuiltSite {
  name: string
  /** With both slashes: "/" or "/journal/". */
  base: string
  pages: BuiltPage[]
  /** Paths of all files, relative to the base, with forward slashes. */
  files: Set<string>
  read: (file: string) => string
}

export const sites: BuiltSite[] = Object.entries(builds).map(([name, build]) => {
  const folder = join(root, build.folder)
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const pages = pagesOf(folder).map((path) => {
    const html = read(path.replace(/(^|\/)$/, '$1index.html'))
    return { path, url: new URL(build.base + path, origin), html, document: parse(html, { comment: false }) }
  })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
  return { name, base: build.base, pages, files: new Set(files), read }
})

/** The file that answers an address of the site, or undefined if it lies elsewhere or does not exist. */
export function fileAt(site: BuiltSite, url: URL): string | undefined {
  if (url.origin !== origin || !url.pathname.startsWith(site.base)) return undefined
  const path = decodeURI(url.pathname.slice(site.base.length)).replace(/(^|\/)$/, '$1index.html')
  return site.files.has(path) ? path : undefined
}

/** What a reader sees of a page as text: no script, no TeX source kept for screen readers, no code. */
export function visibleText(page: BuiltPage): string {
  const body = page.document.querySelector('body')
  if (!body) throw new Error(`${page.path} has no body.`)
  // Joined by spaces: the words of two cells of a table are not one word.
  return textsOf(body).join(' ')
}

const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'ANNOTATION', 'PRE', 'CODE'])

function textsOf(element: HTMLElement): string[] {
  if (unseen.has(element.tagName)) return []
  return element.childNodes.flatMap((node) => (node instanceof HTMLElement ? textsOf(node) : [node.text]))
}
