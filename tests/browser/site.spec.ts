/** What holds on every page of the built site, whatever stands on it. */
import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { pagesOf } from '../../scripts/pages.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'
import { expect, open, test, tooWide } from './fixtures.ts'

const built = pagesOf(join(root, builds.root.folder))
/** One of the pages that only the words in them set apart. */
const oneOf = (kind: string) => (path: string, index: number, all: string[]) =>
  !path.startsWith(kind) || !all[index - 1]?.startsWith(kind)

const pages = [
  ...built.filter(oneOf('tags/')).map((path) => ({ path, name: path || 'the first page', tag: [] })),
  // Everything a post can hold in the first, and what later days make of it.
  ...['posts/006-first/', 'posts/007-second/', 'course/', 'still-to-do/'].map((path) => ({
    path,
    name: `${path} of the fixture`,
    tag: ['@fixture'],
  })),
]

// The fixture of every test listens: an error, a warning, a refused or foreign request fails it.
for (const path of built.filter(oneOf('tags/')).filter(oneOf('posts/'))) {
  test(`${path || 'the first page'} wakes its demos below a path`, { tag: '@journal' }, async ({ page }) => {
    await open(page, path)
    await page.waitForLoadState('networkidle')
  })
}

for (const { path, name, tag } of pages) {
  test.describe(name, { tag }, () => {
    for (const width of [360, 1280]) {
      test(`at ${width} px, never scrolls sideways and has nothing for axe to find`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 })
        await open(page, path)
        expect(await tooWide(page)).toEqual([])
        expect(await violations(new AxeBuilder({ page }))).toEqual([])
        // The dark theme changes colours and nothing else.
        await page.emulateMedia({ colorScheme: 'dark' })
        const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])
        expect(await violations(colours), 'in the dark').toEqual([])
        // A tablet that is turned, or a window made narrower.
        await page.setViewportSize({ width: 768, height: 1024 })
        await page.waitForLoadState('networkidle')
        expect(await tooWide(page), 'at 768 px').toEqual([])
      })
    }
  })
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html} ${node.failureSummary ?? ''}`),
  )
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

for (const width of [360, 1280]) {
  test(`the search, open at ${width} px, has nothing for axe to find`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('about/')
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog', { name: 'Search' })
    await dialog.getByRole('searchbox').fill('neuron')
    await expect(dialog.getByRole('link').first()).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(new AxeBuilder({ page }).include('dialog')), colorScheme).toEqual([])
    }
  })
}

test('the contents, open, have nothing for axe to find', { tag: '@fixture' }, async ({ page }) => {
  await page.goto('posts/006-first/')
  await page.keyboard.press('End')
  await page.locator('.contents summary').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(new AxeBuilder({ page }).include('.contents')), colorScheme).toEqual([])
  }
})
