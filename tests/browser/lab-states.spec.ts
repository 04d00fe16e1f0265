/** The labs as they stand in the middle of work: nothing for axe to find, nothing wider than a phone, in both themes. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, readyDemo, test } from './fixtures.ts'
import { press } from './lab.ts'

const labs = [
  { path: 'demos/loss-chart/', lab: 'loss-chart', rate: '1e308', schemes: ['light'] },
  // it has all that the other one has
  { path: 'demos/moons/', lab: 'moons', rate: '1e200', schemes: ['light', 'dark'] },
  { path: 'posts/006-zero-to-hero/', lab: 'loss-chart', rate: '1e308', schemes: ['light'] },
] as const

for (const { path, lab, rate, schemes } of labs)
  for (const colorScheme of schemes)
    test(`the lab of ${path} in the middle of work, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: 800 })
      await page.goto(path)
      const demo = await readyDemo(page, lab)
      const tools = demo.getByRole('button', { name: 'All tools' })
      if ((await tools.count()) > 0) await tools.click()
      await demo.getByLabel('Accuracy').check()
      await press(demo, 'Step')
      await press(demo, 'Keep run')
      await press(demo, 'Open the network')
      await demo.locator('[data-id="L2.n1"]').click()
      await demo.getByLabel('Stop after updates').fill('')
      await press(demo, 'Play')
      await check(page, lab)
      await press(demo, 'Pause')
      await press(demo, 'Reset')
      await demo.getByLabel('Learning rate', { exact: true }).fill(rate)
      await demo.getByLabel('Seed', { exact: true }).fill('1.5')
      await press(demo, 'Step')
      await expect(demo.getByText('The loss is NaN')).toBeVisible()
      await check(page, lab)
      await page.setViewportSize({ width: 1280, height: 800 })
      await check(page, lab)
    })

async function check(page: Page, lab: string): Promise<void> {
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).include(`#${lab}`).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  expect(found.filter((violation) => !isNumberInNetwork.test(violation))).toEqual([])
}

/**
 * A part of the network diagram draws its numbers, which are no label: its name has them in more digits, for who cannot
 * see them, and leaves them out while they change many times a second.
 */
const isNumberInNetwork = /^label-content-name-mismatch: <g role="button"[^>]* data-id="/

for (const colorScheme of ['light', 'dark'] as const)
  test(`the moons’ map is in the page before any script, as it is painted after, ${colorScheme}`, async ({
    page,
    browser,
    site,
  }) => {
    const asleep = await browser.newPage({
      baseURL: site.url,
      colorScheme,
      viewport: { width: 1280, height: 900 },
    })
    await asleep.route('**/*.js', (route) => route.abort())
    await asleep.goto('demos/moons/')
    const before = await asleep.locator('#moons .map').screenshot()
    await asleep.close()

    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('demos/moons/')
    const demo = await readyDemo(page, 'moons')
    await expect(demo.locator('.map image')).toHaveCount(0)
    const after = await demo.locator('.map').screenshot()
    const map = await differenceOf(page, [before, after])
    await demo.locator('.map canvas').evaluate((canvas) => canvas.remove())
    const none = await differenceOf(page, [before, await demo.locator('.map').screenshot()])
    // what is left is how the edges of the stripes are smoothed
    expect(map).toBeLessThan(none / 5)
  })

/** The mean difference between the colours of two pictures of the same size. */
function differenceOf(page: Page, pictures: readonly Buffer[]): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [one = [], other = []] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes]))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      if (one.length === 0 || one.length !== other.length) return Number.NaN
      let sum = 0
      for (let i = 0; i < one.length; i++) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0))
      return sum / one.length
    },
    pictures.map((picture) => picture.toString('base64')),
  )
}
