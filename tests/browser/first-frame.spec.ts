/** A demo's first frame is in the page before any script runs, and the page does not move when it wakes up. */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from '../../scripts/pages.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'
import { expect, open, test } from './fixtures.ts'

const folder = join(root, builds.root.folder)
const withDemos = pagesOf(folder).filter(
  (path) =>
    path.endsWith('/') && readFileSync(join(folder, path, 'index.html'), 'utf8').includes('data-demo='),
)

for (const path of withDemos) {
  test(`the figures of ${path} are drawn before they wake, and keep their height`, async ({
    browser,
    page,
    site,
  }) => {
    for (const width of [360, 1280]) {
      const viewport = { width, height: 800 }
      const asleep = await browser.newPage({ baseURL: site.url, viewport })
      await asleep.route('**/*.js', (route) => route.abort())
      await asleep.goto(path)
      const drawn = await heights(asleep)
      await asleep.close()
      expect(Math.min(...Object.values(drawn)), `least height at ${width} px`).toBeGreaterThan(200)

      await page.setViewportSize(viewport)
      await open(page, path)
      expect(await heights(page), `heights at ${width} px`).toEqual(drawn)
    }
  })
}

/** Of every figure on the page, by its id, in whole pixels. */
function heights(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const demos = [...document.querySelectorAll<HTMLElement>('[data-demo]')]
    return Object.fromEntries(demos.map((demo) => [demo.id, Math.round(demo.getBoundingClientRect().height)]))
  })
}
