/** The pages of a built site, and how to bring a page to the state a reader sees. */
import { readdirSync } from 'node:fs'
import { sep } from 'node:path'

/**
 * Every page of a built folder as the path to open, relative to the base: "", "about/", "404.html".
 * @param {string} folder
 */
export function pagesOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.split(sep).join('/'))
  if (!pages.includes('index.html')) throw new Error(`There is no built site in ${folder}: build it first.`)
  return pages.map((page) => page.replace(/(^|\/)index\.html$/, '$1')).sort()
}

/**
 * Scrolls a demo into view, since islands wake up when seen, and waits until it is live. Answers with its root.
 * @param {import('@playwright/test').Page} page
 * @param {string} id the figure's, which is the demo's name unless a page has the demo twice
 */
export async function readyDemo(page, id) {
  const demo = page.locator(`#${id}[data-demo]`)
  await demo.scrollIntoViewIfNeeded()
  await demo.and(page.locator('[data-ready]')).waitFor({ state: 'attached' })
  return demo
}

/**
 * The ids of the demos on a page, in their order.
 * @param {import('@playwright/test').Page} page
 */
export function demosOn(page) {
  return page.locator('[data-demo]').evaluateAll((roots) => roots.map((root) => root.id))
}
