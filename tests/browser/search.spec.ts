/** The search: loaded when opened, by keyboard, at any base path; in words where it finds nothing or fails. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function ask(page: Page, term: string) {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await dialog.getByRole('searchbox').fill(term)
  return dialog
}

test('a word of a post leads to the post, by keyboard alone', { tag: '@base' }, async ({ page, site }) => {
  await page.goto('about/')
  const dialog = await ask(page, 'double underscores')
  await expect(dialog.getByRole('status')).toContainText('for “double underscores”.')
  const [found] = await dialog.getByRole('link').all()
  // What it is, which day, which section; the words that were found stand below, and not in the link's name.
  await expect(found ?? dialog).toHaveAccessibleName(
    'A number that remembers where it came from Day 7 · Post #6 · Self, and the double underscores',
  )
  await expect(dialog.getByRole('listitem').first()).toContainText('double underscores')
  await page.keyboard.press('ArrowDown')
  await expect(found ?? dialog).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site.url}posts/006-zero-to-hero/#self-and-the-double-underscores`)
})

test('nothing of the search is loaded before it is opened', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('about/')
  await page.waitForLoadState('networkidle')
  const parts = () => loaded.filter((url) => /pagefind|\/search\./.test(url))
  expect(parts()).toEqual([])
  await page.getByRole('button', { name: 'Search' }).click()
  await expect.poll(() => parts().length).toBeGreaterThan(2)
})

test('a demo is called one, and a finger finds its whole entry', async ({ page, site }) => {
  await page.goto('')
  const dialog = await ask(page, 'inspector')
  const entry = dialog.getByRole('listitem').filter({ hasText: 'The Value inspector' }).first()
  await expect(entry.getByRole('link')).toHaveAccessibleName(/^The Value inspector Demo\b/)
  const found = await entry.locator('p').boundingBox()
  await page.mouse.click((found?.x ?? 0) + 20, (found?.y ?? 0) + 10)
  await expect(page).toHaveURL(new RegExp(`^${site.url}demos/value-inspector/`))
})

// Pagefind knows no such words, and would shorten them to "z" and "ne".
for (const term of ['qqqq', 'zyzzyva', 'neuron zyzzyva', 'neurasthenia'])
  test(`what is not in the journal is said not to be: ${term}`, async ({ page }) => {
    await page.goto('')
    const dialog = await ask(page, term)
    await expect(dialog.getByRole('status')).toHaveText(`Nothing in the journal has “${term}”.`)
    await expect(dialog.getByRole('link')).toHaveCount(0)
  })

for (const [term, said] of [
  ['derivativ', 'derivative'],
  ['gradients', 'gradient'],
  ['__init__', '__init__'],
] as const)
  test(`what is there in another form is found: ${term}`, async ({ page }) => {
    await page.goto('')
    const dialog = await ask(page, term)
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages? for/)
    await expect(dialog.locator('mark').first()).toContainText(new RegExp(said, 'i'))
  })

test('Escape closes it and gives the focus back; opened again it has the answer still', async ({ page }) => {
  await page.goto('')
  const opener = page.getByRole('button', { name: 'Search' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await dialog.getByRole('searchbox').fill('neuron')
  await expect(dialog.getByRole('link').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await expect(dialog.getByRole('link').first()).toBeVisible()
})

test.describe('when its files are gone', () => {
  test('it says so', async ({ page, complaints }) => {
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto('')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('The search did not load.')
    // The browser complains of the files, as it should; the page goes on.
    complaints.length = 0
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('and where they go later, it does not say that there is nothing', async ({ page, complaints }) => {
    await page.goto('')
    const dialog = await ask(page, '')
    await expect(dialog).toHaveAttribute('data-ready')
    await page.route('**/pagefind/**', (route) => route.abort())
    await dialog.getByRole('searchbox').fill('neuron')
    await expect(dialog.getByRole('status')).toContainText('index could not be read')
    complaints.length = 0
  })
})
