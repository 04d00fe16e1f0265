/** The neuron graph: move a leaf and every number follows; Backward fills in the gradients. */
import type { Locator, Page } from '@playwright/test'
import { evaluate } from '../../src/lessons/expression.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { formatNumber } from '../../src/figures/format.ts'
import { expect, readyDemo, test } from './fixtures.ts'

async function openGraph(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/neuron-graph/${hash}`)
  return readyDemo(page, 'neuron-graph')
}

function cell(demo: Locator, label: string, which: 'data' | 'grad'): Locator {
  return demo.locator(`[data-value="${label}"] [data-cell="${which}"]`)
}

/** Every box shows what the engine says at these leaves. */
async function expectEngine(demo: Locator, leaves: typeof neuron.leaves, backward: boolean): Promise<void> {
  const output = evaluate(neuron, leaves)
  output.backward()
  for (const { label, data, grad } of graphOf(output).values) {
    await expect(cell(demo, label, 'data')).toHaveText(formatNumber(data))
    await expect(cell(demo, label, 'grad')).toHaveText(backward ? formatNumber(grad) : '')
  }
}

test('shows the lecture’s neuron, and no gradient before Backward @base', async ({ page }) => {
  const demo = await openGraph(page)
  await expectEngine(demo, neuron.leaves, false)
  await demo.getByRole('button', { name: 'Backward' }).click()
  await expectEngine(demo, neuron.leaves, true)
  await expect(cell(demo, 'x1', 'grad')).toHaveText('−1.5')
})

test('follows a slider, forward and backward', async ({ page }) => {
  const demo = await openGraph(page)
  await demo.getByRole('slider', { name: 'x2' }).fill('2.5')
  await expectEngine(demo, { ...neuron.leaves, x2: 2.5 }, false)
  await demo.getByRole('button', { name: 'Backward' }).click()
  await demo.getByRole('slider', { name: 'w1' }).fill('-1')
  await expectEngine(demo, { ...neuron.leaves, x2: 2.5, w1: -1 }, true)
})

test('moves a leaf by keyboard, and keeps within its bounds', async ({ page }) => {
  const demo = await openGraph(page)
  const slider = demo.getByRole('slider', { name: 'x1' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(cell(demo, 'x1', 'data')).toHaveText('2.1')
  for (let press = 0; press < 5; press++) await page.keyboard.press('PageUp')
  await expect(cell(demo, 'x1', 'data')).toHaveText('5')
})

test('Reset returns to the lecture’s numbers', async ({ page }) => {
  const demo = await openGraph(page)
  await demo.getByRole('slider', { name: 'b', exact: true }).fill('0')
  await demo.getByRole('button', { name: 'Backward' }).click()
  await demo.getByRole('button', { name: 'Reset' }).click()
  await expectEngine(demo, neuron.leaves, false)
})

test('a link restores the very numbers, and makes no history', async ({ page }) => {
  const demo = await openGraph(page)
  const before = await page.evaluate(() => history.length)
  await demo.getByRole('slider', { name: 'w2' }).fill('3.25')
  await demo.getByRole('button', { name: 'Backward' }).click()
  await expect(page).toHaveURL(/#neuron-graph=.*backward$/)
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.reload()
  await expectEngine(await readyDemo(page, 'neuron-graph'), { ...neuron.leaves, w2: 3.25 }, true)
})

test('a link that nobody wrote falls back to the start and says so', async ({ page }) => {
  const demo = await openGraph(page, '#neuron-graph=1,2,nonsense')
  await expect(demo.getByText('could not be read')).toBeVisible()
  await expectEngine(demo, neuron.leaves, false)
})

test('is drawn for the room it has, once', async ({ page }) => {
  for (const [width, room] of [
    [360, 'tall'],
    [768, 'mid'],
    [1280, 'wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    const demo = await openGraph(page)
    await expect(demo.locator('svg.graph')).toHaveCount(1)
    await expect(demo.locator(`svg.graph.${room}`)).toBeVisible()
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the first frame is there to read', async ({ page }) => {
    await page.goto('demos/neuron-graph/')
    const demo = page.locator('[data-demo="neuron-graph"]')
    await expect(demo.locator('svg.graph:visible')).toHaveCount(1)
    await expect(demo.locator('svg.graph:visible [data-value="o"] [data-cell="data"]')).toHaveText('0.7071')
  })
})
