/** Reading a post: its contents follow, its code is copied, what is too wide scrolls by keyboard, the place is kept. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const whole = 'posts/006-first/'
const fixture = { tag: '@fixture' }

test('the running head names the section being read, and the contents mark it', fixture, async ({ page }) => {
  await page.goto(whole)
  const now = page.locator('.contents .now')
  await expect(now).toBeEmpty()
  await heading(page, 'A formula wider than the page')
  await expect(now).toHaveText('A formula wider than the page')
  await expect(page.locator('.contents')).toBeInViewport()
  const summary = page.locator('.contents summary')
  await summary.click()
  await expect(page.locator('.contents [aria-current]')).toHaveText('A formula wider than the page')
  await page.keyboard.press('Escape')
  await expect(page.locator('.contents details')).not.toHaveAttribute('open')
  await expect(summary).toBeFocused()
})

test('a link of the contents leads below the running head', fixture, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(whole)
  await page.locator('.contents summary').click()
  await page.locator('.contents').getByRole('link', { name: 'A formula wider than the page' }).click()
  await expect(page.locator('.contents details')).not.toHaveAttribute('open')
  const [head, target] = await Promise.all([
    page.locator('.contents').boundingBox(),
    page.getByRole('heading', { name: 'A formula wider than the page' }).boundingBox(),
  ])
  expect(target?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0))
  expect(target?.y).toBeLessThan(320)
})

test('without a script the contents still open', fixture, async ({ browser, site }) => {
  const page = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false })
  await page.goto(whole)
  await page.locator('.contents summary').click()
  await expect(page.locator('.contents').getByRole('link', { name: 'Code with marks' })).toBeVisible()
  await expect(page.locator('.copy').first()).toBeHidden()
  await expect(page.locator('.search-opener')).toBeHidden()
  await page.close()
})

test('code is copied as it stands, without the lines taken out', fixture, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(whole)
  const listing = page.locator('.listing', { hasText: 'engine.py' })
  await listing.getByRole('button', { name: 'Copy' }).click()
  await expect(listing.getByRole('status')).toHaveText('Copied.')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toBe('class Value:\n    def __init__(self, data):\n        self.data = data')
})

test('where a page may not copy, the button says so', fixture, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.goto(whole)
  const listing = page.locator('.listing').first()
  await listing.getByRole('button', { name: 'Copy' }).click()
  await expect(listing.getByRole('status')).toContainText('does not let pages copy')
})

test(
  'a formula is a stop of the keyboard only while it is wider than its column',
  fixture,
  async ({ page }) => {
    await page.goto(whole)
    const [wide, narrow] = [page.locator('.katex-display').first(), page.locator('.katex-display').nth(1)]
    await expect(wide).toHaveAttribute('tabindex', '0')
    await expect(narrow).not.toHaveAttribute('tabindex')
    await wide.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => wide.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await expect(wide).toHaveAttribute('tabindex', '0')
  },
)

test('a reference leads to its figure and says its number', fixture, async ({ page }) => {
  await page.goto(whole)
  for (const [name, id] of [
    ['Fig. 1', 'dots'],
    ['Fig. 2', 'neuron-graph'],
  ] as const) {
    const place = await page.evaluate(
      (figure) => [...document.querySelectorAll('.plate, .still')].findIndex(({ id }) => id === figure),
      id,
    )
    expect(`Fig. ${place + 1}`).toBe(name)
    await page.locator('.prose').getByRole('link', { name, exact: true }).click()
    await expect(page.locator(`#${id}`)).toBeInViewport()
    await page.goBack()
  }
})

test('a heading’s own link is its address', fixture, async ({ page }) => {
  await page.goto(whole)
  await page.getByRole('link', { name: 'Code with marks' }).last().click()
  await expect(page).toHaveURL(/#code-with-marks$/)
})

test('a footnote leads down and back', fixture, async ({ page }) => {
  await page.goto(whole)
  await page.locator('[data-footnote-ref]').first().click()
  await expect(page.locator('.footnotes li')).toBeInViewport()
  await page.locator('.data-footnote-backref').first().click()
  await expect(page.locator('[data-footnote-ref]').first()).toBeInViewport()
})

test.describe('the place is kept', fixture, () => {
  const offer = (page: Page) => page.locator('.place a')

  test('the first page offers the beginning to who is new', async ({ page }) => {
    await page.goto('')
    await expect(offer(page)).toHaveText('Begin at Day 7')
    await offer(page).click()
    await expect(page).toHaveURL(/006-first\/$/)
  })

  test('and to go on in the middle of a post', async ({ page }) => {
    await page.goto(whole)
    await heading(page, 'A formula wider than the page')
    await expect(page.locator('.contents .now')).toHaveText('A formula wider than the page')
    await page.goto('')
    await expect(offer(page)).toHaveText('Continue at Day 7: A formula wider than the page')
    await offer(page).click()
    await expect(page).toHaveURL(/006-first\/#a-formula-wider-than-the-page$/)
  })

  test('or with the next day, after the end', async ({ page }) => {
    await toTheEnd(page, 'posts/007-second/')
    await page.goto('')
    await expect(offer(page)).toHaveText('Continue at Day 10')
    await toTheEnd(page, 'posts/008-third/')
    await page.goto('')
    await expect(offer(page)).toHaveText('Begin at Day 7')
  })

  test('what is kept and makes no sense changes nothing', async ({ page }) => {
    for (const kept of ['null', '{', '[]', '["gone","","",false]', '7', '[null,null,null,null]']) {
      await page.goto('')
      await page.evaluate((text) => localStorage.setItem('reading', text), kept)
      await page.reload()
      await expect(offer(page)).toHaveText('Begin at Day 7')
    }
  })

  test('where storage is refused, nothing breaks', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    await page.goto(whole)
    await heading(page, 'A formula wider than the page')
    await expect(page.locator('.contents .now')).toHaveText('A formula wider than the page')
    await page.goto('')
    await expect(offer(page)).toHaveText('Begin at Day 7')
  })
})

test('from day to day, and to the series', fixture, async ({ page }) => {
  await page.goto('posts/007-second/')
  const ways = page.getByRole('navigation', { name: 'Posts' })
  await ways.getByRole('link', { name: /Next: Day 10/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('[Post #8, Day 10]')
  await expect(ways.locator('[rel=next]')).toHaveCount(0)
  await ways.getByRole('link', { name: /Previous: Day 8/ }).click()
  await ways.getByRole('link', { name: 'Neural Networks: Zero to Hero' }).click()
  const titles = await page.locator('main li h2').allInnerTexts()
  expect(titles).toEqual(['A day with everything a post can hold', 'What a Value is', 'By hand'])
})

/** Brings a heading to the top of the window, as reading on does. */
async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name }).evaluate((element) => element.scrollIntoView())
}

/** Reads a post to its end, and waits until that is kept. */
async function toTheEnd(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.keyboard.press('End')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).toContain('true')
}
