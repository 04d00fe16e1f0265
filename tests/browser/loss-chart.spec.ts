/** The training loss chart: what it shows is what the engine computes, update by update. */
import type { Locator, Page } from '@playwright/test'
import { formatNumber, formatSteadily } from '../../src/figures/format.ts'
import { retrain, Training } from '../../src/lessons/training.ts'
import { expect, readyDemo, test } from './fixtures.ts'

async function openChart(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/loss-chart/${hash}`)
  return readyDemo(page, 'loss-chart')
}

async function expectTraining(demo: Locator, training: Training): Promise<void> {
  await expect(demo.locator('[data-update]')).toHaveText(String(training.updates))
  await expect(demo.locator('[data-loss]')).toHaveText(formatSteadily(training.loss))
  await expect(demo.locator('[data-prediction]')).toHaveText(training.predictions.map(formatSteadily))
}

const press = (demo: Locator, name: string) => demo.getByRole('button', { name, exact: true }).click()

test('does one update at a time @base', async ({ page }) => {
  const demo = await openChart(page)
  await expectTraining(demo, new Training(1337))
  for (let update = 0; update < 3; update++) await press(demo, 'Step')
  await expectTraining(demo, retrain(1337, [{ learningRate: 0.05, updates: 3 }]))
})

test('plays until paused, and resets to exactly the same start', async ({ page }) => {
  const demo = await openChart(page)
  await press(demo, 'Play')
  await expect(async () => {
    expect(Number(await demo.locator('[data-update]').textContent())).toBeGreaterThan(20)
  }).toPass()
  await press(demo, 'Pause')
  const updates = Number(await demo.locator('[data-update]').textContent())
  await expectTraining(demo, retrain(1337, [{ learningRate: 0.05, updates }]))
  await press(demo, 'Reset')
  await expectTraining(demo, new Training(1337))
})

test('takes another rate for the next update and another seed for another start', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Seed').fill('7')
  await expectTraining(demo, new Training(7))
  await press(demo, 'Step')
  await demo.getByLabel('Learning rate').fill('0.2')
  await press(demo, 'Step')
  await expectTraining(
    demo,
    retrain(7, [
      { learningRate: 0.05, updates: 1 },
      { learningRate: 0.2, updates: 1 },
    ]),
  )
})

test('says what is wrong with a seed, and keeps both what was typed and what is shown', async ({ page }) => {
  const demo = await openChart(page)
  const seed = demo.getByLabel('Seed')
  await seed.fill('1.5')
  await expect(demo.getByRole('alert')).toHaveText('A seed is a whole number, 0 or more. 1337 still holds.')
  await expect(seed).toHaveAttribute('aria-invalid', 'true')
  await expect(seed).toHaveValue('1.5')
  await press(demo, 'Step')
  await expect(seed).toHaveValue('1.5')
  await expectTraining(demo, retrain(1337, [{ learningRate: 0.05, updates: 1 }]))
  await seed.fill('2')
  await expect(demo.getByRole('alert')).toHaveCount(0)
})

test('a link does the same training again', async ({ page }) => {
  const demo = await openChart(page)
  await press(demo, 'Step')
  await press(demo, 'Step')
  await expect(page).toHaveURL(/#loss-chart=1337,0.05,0.05x2$/)
  await page.reload()
  await expectTraining(
    await readyDemo(page, 'loss-chart'),
    retrain(1337, [{ learningRate: 0.05, updates: 2 }]),
  )
})

test('a link that nobody wrote falls back to the start and says so', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=seven')
  await expect(demo.getByText('could not be read')).toBeVisible()
  await expectTraining(demo, new Training(1337))
})

test('says what happened when the rate was far too high', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Learning rate').fill('1e308')
  await press(demo, 'Step')
  await press(demo, 'Step')
  await expect(demo.getByText('The loss is NaN')).toBeVisible()
  await demo.getByLabel('Learning rate').fill('0.05')
  await press(demo, 'Reset')
  await expectTraining(demo, new Training(1337))
})

test('says when steps too large have left every tanh on its flat tail', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,50,50x20')
  await expect(demo.getByText('Stuck:')).toBeVisible()
  await press(demo, 'Reset')
  await expect(demo.getByText('Stuck:')).toHaveCount(0)
})

test('loads Chart.js only when the figure is near the screen', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => scripts.push(response.url()))
  await page.setViewportSize({ width: 1280, height: 600 })
  await page.goto('posts/006-zero-to-hero/')
  await page.waitForLoadState('networkidle')
  expect(scripts.filter((url) => url.includes('line-chart'))).toEqual([])
  await readyDemo(page, 'loss-chart')
  const charts = () => scripts.filter((url) => url.includes('line-chart') && url.endsWith('.js'))
  await expect.poll(charts).toHaveLength(1)
})

test('says the exact loss of an update that is pointed at', async ({ page }) => {
  const demo = await openChart(page)
  for (let update = 0; update < 20; update++) await press(demo, 'Step')
  const { losses } = retrain(1337, [{ learningRate: 0.05, updates: 20 }])
  const canvas = demo.locator('canvas')
  const width = (await canvas.boundingBox())?.width ?? 0
  await canvas.hover({ position: { x: width - 16, y: 150 } })
  const last = formatNumber(losses.at(-1) ?? Number.NaN, 10)
  await expect(demo.locator('[data-pointed]')).toHaveText(`at update 20: ${last}`)
  await demo.getByRole('button', { name: 'Reset' }).hover()
  await expect(demo.locator('[data-pointed]')).toHaveCount(0)
})

test('takes a rate as it is typed, with a comma too', async ({ page }) => {
  const demo = await openChart(page)
  const rate = demo.getByLabel('Learning rate')
  await rate.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await expect(rate).toHaveValue('0.0')
  await page.keyboard.type('1')
  await expect(rate).toHaveValue('0.01')
  await press(demo, 'Step')
  await expectTraining(demo, retrain(1337, [{ learningRate: 0.01, updates: 1 }]))
  await rate.fill('0,2')
  await press(demo, 'Step')
  await expect(rate).toHaveValue('0,2')
  await expectTraining(
    demo,
    retrain(1337, [
      { learningRate: 0.01, updates: 1 },
      { learningRate: 0.2, updates: 1 },
    ]),
  )
})

test('Reset takes away what could not be used', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Seed').fill('1.5')
  await press(demo, 'Reset')
  await expect(demo.getByLabel('Seed')).toHaveValue('1337')
  await expect(demo.getByRole('alert')).toHaveCount(0)
})

test('a link to a training that ran away says so again', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,1e+308,1e+308x2')
  await expect(demo.getByText('The loss is NaN')).toBeVisible()
  await expect(demo.locator('[data-update]')).toHaveText('2')
})

test('a long training in a link is done again in slices, and can be stopped', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1,0.01,0.01x20000')
  await expect(demo.getByText('training again')).toBeVisible()
  await press(demo, 'Reset')
  await expectTraining(demo, new Training(1))
})

test('goes on without the chart when it cannot be loaded, and offers another try', async ({
  page,
  complaints,
}) => {
  await page.route(/line-chart.*\.js/, (route) => route.abort())
  const demo = await openChart(page)
  await press(demo, 'Step')
  await expectTraining(demo, retrain(1337, [{ learningRate: 0.05, updates: 1 }]))
  await expect(demo.getByRole('alert')).toContainText('could not be loaded')
  await page.unroute(/line-chart.*\.js/)
  await press(demo, 'Load the page again')
  const again = await readyDemo(page, 'loss-chart')
  await expect(again.locator('canvas')).toBeVisible()
  await expectTraining(again, retrain(1337, [{ learningRate: 0.05, updates: 1 }]))
  // The refused script is what this test is about.
  complaints.length = 0
})
