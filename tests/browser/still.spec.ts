/** Nothing on a page moves by itself: no shift of the layout while it loads, wakes up and is read to its end. */
import { expect, open, test } from './fixtures.ts'

for (const path of ['', 'posts/006-zero-to-hero/', 'series/zero-to-hero/', 'about/']) {
  for (const width of [360, 1280]) {
    test(`${path || 'the first page'} stands still at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript(() => {
        localStorage.setItem(
          'reading',
          JSON.stringify([
            '006-zero-to-hero',
            '#x',
            'A section with a very long name, longer than any line',
            false,
          ]),
        )
        const shifts: string[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & {
              value: number
              sources: { node: Node | null }[]
            }
            shifts.push(
              `${value}: ${sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent)).join(' | ')}`,
            )
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await open(page, path)
      await page.keyboard.press('End')
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([])
    })
  }
}
