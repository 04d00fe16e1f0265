/**
 * What every browser test starts from: `test` serves the built site of its project (baseURL; open pages by
 * `page.goto('about/')`, without a leading slash) and fails when the page complains in any way while it runs.
 */
import { test as plain, expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { demosOn, readyDemo } from '../../scripts/pages.mjs'
import { serve } from '../../scripts/serve.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'

export { demosOn, expect, readyDemo }

export const test = plain.extend<{ complaints: string[] }, { site: { url: string } }>({
  site: [
    async ({}, use, { project }) => {
      const build = builds[project.name in builds ? (project.name as keyof typeof builds) : 'root']
      const server = await serve({ folder: join(root, build.folder), base: build.base })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  complaints: [
    async ({ page, site }, use) => {
      const complaints: string[] = []
      await listen(page, new URL(site.url).origin, complaints)
      await use(complaints)
      expect(complaints, 'what the page complained about').toEqual([])
    },
    { auto: true },
  ],
})

/** Opens a page and waits until all of its demos are live. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  for (const demo of await demosOn(page)) await readyDemo(page, demo ?? '')
}

/** The opening tags of what reaches beyond the page, where that makes it scroll sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => (element.cloneNode(false) as Element).outerHTML)
  })
}

async function listen(page: Page, origin: string, complaints: string[]): Promise<void> {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    // A page that is left drops what it was still loading.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} refuses ${event.blockedURI}`)
    })
  })
}
