/** A page keeps its frames: while it trains and draws at full speed, with the network open too, and at a step of the walkthrough. */
import type { Page } from '@playwright/test'
import { expect, readyDemo, test } from './fixtures.ts'
import { press } from './lab.ts'

/** How long both are looked at, in milliseconds: the small network is done with its million updates after some three seconds. */
const labs = { 'loss-chart': 2000, moons: 5000 }

for (const [lab, milliseconds] of Object.entries(labs))
  for (const network of ['closed', 'open'])
    test(`${lab} draws no frame longer than 50 ms at full speed with its network ${network}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(`demos/${lab}/`)
      const demo = await readyDemo(page, lab)
      await demo.getByLabel('Stop after updates').fill('')
      await demo.getByLabel('Speed').selectOption('full speed')
      if (network === 'open') {
        await press(demo, 'Open the network')
        await demo.locator('[data-id="L2.n1"]').click()
      }
      // a machine that others use too takes time from the browser: the best of a few tries is what the page can do
      await expect(async () => {
        await press(demo, 'Reset')
        await press(demo, 'Play')
        await expect(demo.locator('[data-speed]')).toBeVisible()
        const { longest, median, updates } = await frames(page, milliseconds)
        expect(updates).toBeGreaterThan(1000)
        expect(longest).toBeLessThan(50)
        expect(median).toBeLessThan(20)
      }).toPass({ timeout: 80_000, intervals: [0] })
    })

test('the walkthrough answers a step within a frame on a phone a quarter as fast', async ({ page }) => {
  await page.goto('demos/backprop-walkthrough/')
  const demo = await readyDemo(page, 'backprop-walkthrough')
  await demo.getByRole('button', { name: 'Next step' }).click()
  await demo.getByRole('button', { name: 'Next step' }).click()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times = await demo.evaluate(async (root) => {
    const next = root.querySelector<HTMLButtonElement>('[aria-label="Next step"]')
    const measured: number[] = []
    for (let step = 0; step < 15; step++) {
      const start = performance.now()
      next?.click()
      await Promise.resolve()
      root.getBoundingClientRect()
      measured.push(performance.now() - start)
      await new Promise(requestAnimationFrame)
    }
    return measured.sort((a, b) => a - b)
  })
  // The middle one: a busy machine may hold up a few.
  expect(times[7]).toBeLessThan(50)
})

/** From one frame to the next, and the work in between, as both can be long without the other; in milliseconds. */
function frames(page: Page, milliseconds: number) {
  return page.evaluate(async (milliseconds) => {
    let task = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) task = Math.max(task, duration)
    })
    observer.observe({ type: 'longtask' })
    const updates = () => Number(document.querySelector('[data-update]')?.textContent)
    const before = updates()
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    const intervals: number[] = []
    const begin = await nextFrame()
    for (let last = begin; last - begin < milliseconds;) {
      const now = await nextFrame()
      intervals.push(now - last)
      last = now
    }
    observer.disconnect()
    intervals.sort((a, b) => a - b)
    return {
      longest: Math.max(task, ...intervals),
      median: intervals[intervals.length >> 1] ?? Number.NaN,
      updates: updates() - before,
    }
  }, milliseconds)
}
