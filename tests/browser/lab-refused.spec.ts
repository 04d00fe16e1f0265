/** A lab where the browser refuses what it would rather use: a Worker, WebAssembly, or both. */
import type { Page } from '@playwright/test'
import { train, trained } from '../lessons/trained.ts'
import { expect, readyDemo, test } from './fixtures.ts'
import { expectTraining, press } from './lab.ts'

async function refuseWorker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
}

/** Takes WebAssembly away in the Worker too, before its script begins. */
async function refuseWebAssembly(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))
  await page.route(/training\.worker.*\.js/, async (route) => {
    const response = await route.fetch()
    const body = `delete globalThis.WebAssembly;${await response.text()}`
    await route.fulfill({ response, body })
  })
}

async function playPublishedRun(page: Page) {
  await page.goto('demos/moons/')
  const demo = await readyDemo(page, 'moons')
  await demo.getByLabel('Speed').selectOption('full speed')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 100 updates')).toBeVisible()
  await expectTraining(demo, trained('moons', [train(1, 100)]))
  expect(Number(await demo.getAttribute('data-max-difference'))).toBeLessThan(1e-14)
  return demo
}

test('trains in slices on the page when Workers are refused', async ({ page }) => {
  await refuseWorker(page)
  const demo = await playPublishedRun(page)
  await expect(demo).toHaveAttribute('data-thread', 'page')
  await expect(demo).toHaveAttribute('data-engine', 'WebAssembly')
})

test('runs on typed arrays, to the same digits, when WebAssembly is refused', async ({ page }) => {
  await refuseWebAssembly(page)
  const demo = await playPublishedRun(page)
  await expect(demo).toHaveAttribute('data-thread', 'worker')
  await expect(demo).toHaveAttribute('data-engine', 'typed arrays')
})

test('runs when both are refused', async ({ page }) => {
  await refuseWorker(page)
  await refuseWebAssembly(page)
  const demo = await playPublishedRun(page)
  await expect(demo).toHaveAttribute('data-thread', 'page')
  await expect(demo).toHaveAttribute('data-engine', 'typed arrays')
})

test('trains on the page when the Worker’s script cannot be loaded', async ({ page, complaints }) => {
  await page.route(/training\.worker.*\.js/, (route) => route.abort())
  const demo = await playPublishedRun(page)
  await expect(demo).toHaveAttribute('data-thread', 'page')
  // the refused script is what this test is about
  complaints.length = 0
})

test('pauses at once also on the page', async ({ page }) => {
  await refuseWorker(page)
  await page.goto('demos/moons/')
  const demo = await readyDemo(page, 'moons')
  await demo.getByLabel('Stop after updates').fill('')
  await demo.getByLabel('Speed').selectOption('full speed')
  await press(demo, 'Play')
  await expect(demo.locator('[data-speed]')).toBeVisible()
  await press(demo, 'Pause')
  const updates = Number(await demo.locator('[data-update]').textContent())
  await expectTraining(demo, trained('moons', [train(1, updates)]))
})
