/** Light and dark: the system's, until the reader chooses; then the reader's, from the first paint on. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const switchName = /light and dark/

test('the theme follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('')
  const light = await paper(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper(page)).not.toBe(light)
})

test("the reader's choice holds on every page, without a flash", { tag: '@base' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('')
  const light = await paper(page)
  await page.getByRole('button', { name: switchName }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const dark = await paper(page)
  expect(dark).not.toBe(light)

  // Nothing is painted before there is a body: the theme has to be known by then.
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.body) return
      document.documentElement.dataset['themeAtFirstBody'] =
        document.documentElement.dataset['theme'] ?? 'none'
      watch.disconnect()
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  for (const path of ['', 'about/']) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('data-theme-at-first-body', 'dark')
    expect(await paper(page)).toBe(dark)
  }

  await page.getByRole('button', { name: switchName }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await paper(page)).toBe(light)
})

test('the switch answers to the keyboard', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('')
  await page.getByRole('button', { name: switchName }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

/** The colour that the page stands on. */
function paper(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [body, html] = [document.body, document.documentElement].map(
      (each) => getComputedStyle(each).backgroundColor,
    )
    return body === 'rgba(0, 0, 0, 0)' ? String(html) : String(body)
  })
}
