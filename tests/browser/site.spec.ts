/** What holds on every page of the built site, whatever stands on it. */
import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { pagesOf } from '../../scripts/pages.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'
import { expect, open, test } from './fixtures.ts'

const pages = [
  ...pagesOf(join(root, builds.root.folder)).map((path) => ({ path, tag: [] })),
  // Everything a post can hold, in one.
  { path: 'posts/006-first-day/', tag: ['@fixture'] },
]

for (const { path, tag } of pages) {
  test.describe(path || 'the first page', { tag }, () => {
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

for (const file of ['rss.xml', 'atom.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
  test(`${file} is well-formed XML`, { tag: '@base' }, async ({ page }) => {
    const text = await (await page.request.get(file)).text()
    const faults = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      return [...parsed.querySelectorAll('parsererror')].map((error) => error.textContent)
    }, text)
    expect(faults).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the search, open, has nothing for axe to find, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('about/')
      await page.keyboard.press('Control+k')
      const dialog = page.getByRole('dialog', { name: 'Search' })
      await dialog.getByRole('searchbox').fill('neuron')
      await expect(dialog.getByRole('link').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
    }
  })

  test(
    `the contents, open, have nothing for axe to find, ${colorScheme}`,
    { tag: '@fixture' },
    async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto('posts/006-first-day/')
      await page.keyboard.press('End')
      await page.locator('.contents summary').click()
      const { violations } = await new AxeBuilder({ page }).include('.contents').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
    },
  )
}
