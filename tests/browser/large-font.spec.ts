/** For readers whose browser writes larger than most: every drawing is still there, and nothing runs out of a phone. */
import type { Locator } from '@playwright/test'
import { join } from 'node:path'
import { launchOptions } from '../../scripts/browser.mjs'
import { pagesOf } from '../../scripts/pages.mjs'
import { root } from '../../scripts/setup.mjs'
import { builds } from '../../scripts/stages.mjs'
import { demosOn, expect, open, readyDemo, test, tooWide } from './fixtures.ts'

const { args = [], ...options } = launchOptions()
/** Twice as large as most browsers write. */
test.use({ launchOptions: { ...options, args: [...args, '--blink-settings=defaultFontSize=32'] } })

for (const width of [360, 768, 1000, 1280]) {
  test(`graphs and time line are drawn, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('posts/006-zero-to-hero/')
    for (const name of await demosOn(page)) {
      const demo = await readyDemo(page, name ?? '')
      // where there is no room for all of its panes, a figure shows its graph on request
      const graph = demo.getByRole('button', { name: 'Graph', exact: true })
      if (await graph.isVisible()) await graph.click()
      const drawings = demo.locator('svg.graph:not(.on-paper *), .stepper .line svg[height="104"]')
      // before its room is measured, a graph is there for each room
      const seen = () => drawings.evaluateAll((all) => all.map((drawing) => drawing.checkVisibility()))
      await expect.poll(seen).not.toContain(false)
    }
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('no page scrolls sideways', async ({ page }) => {
    for (const path of pagesOf(join(root, builds.root.folder))) {
      await page.goto(path)
      for (const width of [360, 414]) {
        await page.setViewportSize({ width, height: 740 })
        expect(await tooWide(page), `${path} at ${width} px`).toEqual([])
      }
    }
  })

  test('no demo does, once it is live, and none breaks a number into its digits', async ({ page }) => {
    for (const demo of ['break-it', 'derivative', 'loss-chart', 'value-inspector']) {
      await open(page, `demos/${demo}/`)
      expect(await tooWide(page), demo).toEqual([])
    }
    await open(page, 'demos/derivative/')
    const lines = await page.locator('.numbers dd').evaluateAll((numbers) =>
      numbers.map((number) => {
        const text = document.createRange()
        text.selectNodeContents(number)
        return text.getClientRects().length
      }),
    )
    expect(lines).toEqual(lines.map(() => 1))
  })

  test('what is wider than its place scrolls inside it, by keyboard too', async ({ page }) => {
    const reached = async (before: Locator, place: Locator) => {
      await before.focus()
      await page.keyboard.press('Tab')
      await expect(place).toBeFocused()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => place.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
    }
    await open(page, 'demos/loss-chart/')
    await reached(page.locator('.main button:enabled').last(), page.locator('.side'))
    await open(page, 'demos/backprop-walkthrough/#backprop-walkthrough=check-c')
    await reached(page.locator('.count a'), page.locator('.card .formula'))
    expect(await tooWide(page)).toEqual([])
    await expect(page.locator('.walk > .stage')).toHaveCSS('position', 'static')
  })
})
