/** For readers whose browser writes larger than most, every drawing is still there. */
import { launchOptions } from '../../scripts/browser.mjs'
import { demosOn, expect, readyDemo, test } from './fixtures.ts'

const { args = [], ...options } = launchOptions()
test.use({ launchOptions: { ...options, args: [...args, '--blink-settings=defaultFontSize=22'] } })

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
      for (const drawing of await drawings.all()) await expect(drawing).toBeVisible()
    }
  })
}
