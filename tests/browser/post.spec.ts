/** A post: its margins, its links into figures, and its figures on paper. */
import { expect, readyDemo, test } from './fixtures.ts'

const post = 'posts/006-zero-to-hero/'

test('the video’s clock stands level with its paragraph, inside the page', async ({ page }) => {
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(post)
    const places = await page.locator('a.clock').evaluateAll((clocks) =>
      clocks.map((clock) => {
        const paragraph = clock.closest('p') ?? clock.nextElementSibling
        const [own, text] = [clock, paragraph].map((element) => element?.getBoundingClientRect())
        return {
          left: own?.left ?? -1,
          right: own?.right ?? 0,
          apart: Math.abs((own?.top ?? 0) - (text?.top ?? 99)),
          text: text?.left ?? 0,
        }
      }),
    )
    expect(places.length).toBeGreaterThan(3)
    for (const { left, right, apart, text } of places) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThan(text)
      expect(apart).toBeLessThan(8)
    }
  }
})

test('a link to a figure’s state leads to the figure', async ({ page }) => {
  await page.goto(`${post}#loss-chart=1337,0.05,0.05x3`)
  const demo = page.locator('[data-demo="loss-chart"]')
  await expect(demo).toBeInViewport()
  await expect(demo.locator('[data-update]')).toHaveText('3')
})

test('a link to the state of a figure that has a name of its own leads to it too', async ({ page }) => {
  await page.goto('posts/007-what-a-derivative-tells-you/#three-inputs=')
  await expect(page.locator('#three-inputs')).toBeInViewport()
})

test('a link out of a figure leads to the demo’s own page, with its state', async ({ page }) => {
  await page.goto(post)
  const demo = await readyDemo(page, 'neuron-graph')
  await demo.getByRole('button', { name: 'Backward' }).click()
  const link = await demo.getByRole('link', { name: 'Link to this state' }).getAttribute('href')
  expect(link).toMatch(/\/demos\/neuron-graph\/#neuron-graph=.*passes:1$/)
})

test('a figure that is live is there on paper, in ink, whatever the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(post)
  const demo = await readyDemo(page, 'neuron-graph')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(demo.locator('svg.graph')).toBeVisible()
  const ink = await page.evaluate(() => getComputedStyle(document.body).color)
  expect(ink).toBe('rgb(24, 32, 27)')
})

test('a listing of a figure is not cut on paper either', async ({ page }) => {
  await page.goto(post)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 673, height: 900 })
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond).toBeLessThanOrEqual(0)
})

test(
  'on paper there is nothing to press, links have their address, and nothing is cut',
  { tag: '@fixture' },
  async ({ page }) => {
    await page.goto('posts/006-first/')
    await readyDemo(page, 'neuron-graph')
    await page.emulateMedia({ media: 'print' })
    // A4 between its margins, at 96 px to the inch.
    await page.setViewportSize({ width: 673, height: 900 })
    for (const gone of [
      '.site nav',
      '.search-opener',
      '.contents',
      '.copy',
      '.neighbours',
      '.plate .controls',
    ]) {
      await expect(page.locator(gone).first(), gone).toBeHidden()
    }
    const beside = await page
      .locator('a[href="https://example.org/page"]')
      .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(beside).toContain('https://example.org/page')
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.code, .katex-display, .wide-table, main')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map((element) => (element.cloneNode(false) as Element).outerHTML),
    )
    expect(cut).toEqual([])
  },
)
