/** What holds on every page of the built site, whatever stands on it. */
import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { pagesOf } from '../../scripts/pages.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'
import { expect, open, test } from './fixtures.ts'

for (const path of pagesOf(join(root, builds.root.folder))) {
  test.describe(path || 'the first page', () => {
    // The fixture listens: an error, a warning, a refused or foreign request fails the test.
    test('loads and wakes its demos without a complaint', { tag: '@base' }, async ({ page }) => {
      await open(page, path)
      await page.waitForLoadState('networkidle')
    })

    test('never scrolls sideways', async ({ page }) => {
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await open(page, path)
        const tooWide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          if (scrollWidth <= clientWidth) return []
          const beyond = [...document.body.querySelectorAll('*')].filter(
            (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
          )
          return beyond
            .map((element) => element.cloneNode(false) as Element)
            .map(({ outerHTML }) => outerHTML)
        })
        expect(tooWide, `reach beyond the page at ${width} px`).toEqual([])
      }
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing for axe to find, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          await open(page, path)
          const { violations } = await new AxeBuilder({ page }).analyze()
          const found = violations.flatMap(({ id, help, nodes }) =>
            nodes.map((node) => `${id}: ${help}: ${node.html} ${node.failureSummary ?? ''}`),
          )
          expect(found, `violations at ${width} px`).toEqual([])
        }
      })
    }
  })
}

test('a missing page is answered with the 404 page', { tag: '@base' }, async ({ page }) => {
  const answer = await page.request.get('no/such/page/')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('<h1')
})

test('the feed is well-formed XML', { tag: '@base' }, async ({ page }) => {
  const feed = await (await page.request.get('rss.xml')).text()
  const faults = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml')
    return [...parsed.querySelectorAll('parsererror')].map((error) => error.textContent)
  }, feed)
  expect(faults).toEqual([])
})
