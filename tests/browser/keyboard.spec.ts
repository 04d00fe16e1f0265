/** The keyboard reaches everything, shows where it is, and is never trapped. */
import type { JSHandle, Page } from '@playwright/test'
import { join } from 'node:path'
import { pagesOf } from '../../scripts/pages.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'
import { expect, open, test } from './fixtures.ts'

test('the first stop is a link past the head of the page', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  await expect(skip).toHaveAttribute('href', '#main')
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  )
})

/** Of the posts the one with most demos; each demo of the others has its own page. */
const pages = pagesOf(join(root, builds.root.folder)).filter(
  (path) => !/^(posts|tags)\//.test(path) || /^posts\/006-|^tags\/python\//.test(path),
)

for (const path of pages) {
  test(`every stop on ${path || 'the first page'} shows its focus`, async ({ page }) => {
    await open(page, path)
    const walk = await walkOn(page)
    const stops: Stop[] = []
    let where: Stop | 'end' | 'trap'
    do {
      await page.keyboard.press('Tab')
      where = await walk.evaluate((each) => each.next())
      if (typeof where === 'object') stops.push(where)
    } while (typeof where === 'object')
    expect(where, `after ${stops.at(-1)?.name ?? 'nothing'}`).toBe('end')
    expect(stops.length).toBeGreaterThan(3)
    expect(stops.filter(({ shown }) => !shown).map(({ name }) => name)).toEqual([])
  })
}

/** A place where the focus stops. */
interface Stop {
  /** Its opening tag. */
  name: string
  /** Whether it is there to see and looks other than without the focus. */
  shown: boolean
}

/** In the page: remembers how everything looks without the focus, to compare at every stop. */
function walkOn(page: Page): Promise<JSHandle<{ next: () => Stop | 'end' | 'trap' }>> {
  return page.evaluateHandle(() => {
    window.scrollTo(0, 0)
    const look = (root: Element): string =>
      [root, ...root.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .map((style) => [
          style.outline,
          style.boxShadow,
          style.border,
          style.backgroundColor,
          style.stroke,
          style.strokeWidth,
        ])
        .join()
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'
    const still = new Map(
      [...document.querySelectorAll(focusable)].map((element) => [element, look(element)]),
    )
    const seen = new Set<Element>()
    const next = (): Stop | 'end' | 'trap' => {
      const element = document.activeElement
      if (!element || element === document.body) return 'end'
      if (seen.has(element)) return element === [...seen][0] ? 'end' : 'trap'
      seen.add(element)
      const { width, height } = element.getBoundingClientRect()
      const name = (element.cloneNode(false) as Element).outerHTML
      return { name, shown: width > 0 && height > 0 && still.get(element) !== look(element) }
    }
    return { next }
  })
}
