/** micrograd's demo in the browser: the published run, its map, its settings, and the frames while it trains. */
import type { Locator, Page } from '@playwright/test'
import { formatSteadily } from '../../src/figures/format.ts'
import { publishedRun } from '../../src/lessons/published-run.ts'
import { train, trained } from '../lessons/trained.ts'
import { expect, readyDemo, test } from './fixtures.ts'
import { exactLoss, expectTraining, press } from './lab.ts'

async function openMoons(page: Page, hash = '') {
  await page.goto(`demos/moons/${hash}`)
  return readyDemo(page, 'moons')
}

test('runs the published run to the last digits, and says by how much it differs @base', async ({ page }) => {
  const demo = await openMoons(page)
  await expect(
    demo.getByText('No border in view: no score is above 0, right for 50 of 100 points'),
  ).toBeVisible()
  await demo.getByLabel('Speed').selectOption('full speed')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 100 updates')).toBeVisible()
  await expect(demo.getByText('100 of 100 points lie on their side of the thick line')).toBeVisible()
  await expectTraining(demo, trained('moons', [train(1, 100)]))
  expect(Number(await demo.getAttribute('data-max-difference'))).toBeLessThan(1e-14)
  expect(Math.abs((await exactLoss(demo)) - (publishedRun()[100] ?? Number.NaN))).toBeLessThan(1e-14)
  await expect(demo).toHaveAttribute('data-engine', 'WebAssembly')
  await expect(demo).toHaveAttribute('data-thread', 'worker')
  await expect(demo.getByText('CPython 3.11 running micrograd itself took 148 s')).toBeVisible()
  await press(demo, 'Reset')
  await expectTraining(demo, trained('moons'))
  await expect(demo.locator('[data-time]')).toHaveCount(0)
})

test('is not held against the published run when it is another training', async ({ page }) => {
  const demo = await openMoons(page)
  await press(demo, 'Step')
  await expect(demo).toHaveAttribute('data-max-difference', /./)
  await demo.getByLabel('Noise').fill('0.2')
  await expect(demo).not.toHaveAttribute('data-max-difference', /./)
})

test('sets no time of another training beside the time that micrograd took for the published run', async ({
  page,
}) => {
  const demo = await openMoons(page)
  await demo.getByLabel('Hidden layers').fill('3')
  await demo.getByLabel('Speed').selectOption('full speed')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 100 updates')).toBeVisible()
  await expect(demo.locator('[data-time]')).toHaveText(/\d/)
  await expect(demo.getByText('CPython 3.11')).toHaveCount(0)
})

test('does another training for every other setting, and a link does it again', async ({ page }) => {
  const demo = await openMoons(page)
  await demo.getByLabel('Points', { exact: true }).fill('60')
  await demo.getByLabel('Noise').fill('0.2')
  await demo.getByLabel('Seed of the data').fill('7')
  await demo.getByLabel('Hidden layers').fill('8, 4')
  await demo.getByLabel('Activation').selectOption('tanh')
  await demo.getByLabel('L2 penalty').fill('0.001')
  await demo.getByLabel('Falling learning rate').uncheck()
  await demo.getByLabel('Learning rate', { exact: true }).fill('0.5')
  for (let update = 0; update < 3; update++) await press(demo, 'Step')
  const training = trained('moons', [train(0.5, 3)], {
    data: { set: 'two moons', seed: 7, points: 60, noise: 0.2 },
    hidden: [8, 4],
    activation: 'tanh',
    alpha: 0.001,
    decay: false,
  })
  await expectTraining(demo, training)
  await expect(page).toHaveURL(/0\.5x3$/)
  await page.reload()
  const again = await readyDemo(page, 'moons')
  await expectTraining(again, training)
  await expect(again.getByLabel('Hidden layers')).toHaveValue('8, 4')
})

test('says the numbers of a point that is picked by key or by pointer', async ({ page }) => {
  const demo = await openMoons(page, '#moons=1337,1,1x100')
  const training = trained('moons', [train(1, 100)])
  await expectTraining(demo, training)
  const map = demo.getByRole('slider', { name: 'Point of the decision boundary' })
  const score = (point: number) => formatSteadily(training.objective.outputs[point] ?? Number.NaN)
  await map.press('Home')
  await expect(demo.locator('[data-point]')).toContainText('point 1 of 100')
  await expect(demo.locator('[data-point]')).toContainText(`score ${score(0)}`)
  await map.press('ArrowRight')
  await expect(map).toHaveAttribute('aria-valuetext', new RegExp(`point 2 of 100.*score ${score(1)}`))
  await map.press('Escape')
  await expect(demo.locator('[data-point]')).toHaveCount(0)
})

test('the map and the maps of neurons follow a weight that is set by hand', async ({ page }) => {
  const demo = await openMoons(page)
  await press(demo, 'Open the network')
  const picture = (selector: string) =>
    demo.locator(selector).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const map = '.map canvas'
  const neurons = '[aria-label="The network"] canvas'
  await expect(demo.locator(neurons)).toBeVisible()
  const before = [await picture(map), await picture(neurons)]
  await demo.locator('[data-id="L3.n1"]').click()
  await demo.getByLabel('L3.n1.b', { exact: true }).fill('5')
  await expectTraining(demo, trained('moons', [{ kind: 'edit', parameter: 336, value: 5 }]))
  await expect.poll(async () => (await picture(map)) !== before[0]).toBe(true)
  await expect.poll(async () => (await picture(neurons)) !== before[1]).toBe(true)
})

test('a smaller network leaves nothing of the maps of a larger one', async ({ page, context }) => {
  const demo = await openMoons(page)
  const picture = (of: Locator) =>
    of
      .locator('[aria-label="The network"] canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  await press(demo, 'Open the network')
  await expect(demo.locator('[aria-label="The network"] canvas')).toBeVisible()
  const larger = await picture(demo)
  await demo.getByLabel('Hidden layers').fill('16, 8')
  await expect.poll(async () => (await picture(demo)) !== larger).toBe(true)
  const other = await openMoons(await context.newPage())
  await other.getByLabel('Hidden layers').fill('16, 8')
  await press(other, 'Open the network')
  await expect(other.locator('[aria-label="The network"] canvas')).toBeVisible()
  await expect.poll(async () => (await picture(demo)) === (await picture(other))).toBe(true)
})

test('runs away at a rate far too high, says so, and finds a way back', async ({ page }) => {
  const demo = await openMoons(page, '#moons=1337,1,1x10')
  await expectTraining(demo, trained('moons', [train(1, 10)]))
  await demo.getByLabel('Learning rate', { exact: true }).fill('1e100')
  await press(demo, 'Play')
  await expect(demo.getByText(/The loss is (NaN|∞)/)).toBeVisible()
  await expect(demo.getByRole('button', { name: 'Play' })).toBeDisabled()
  await demo.getByRole('button', { name: /^Back to update \d+, at half/ }).click()
  await expect(demo.getByRole('button', { name: 'Play' })).toBeEnabled()
  await demo.getByLabel('Learning rate', { exact: true }).fill('1')
  const updates = Number(await demo.locator('[data-update]').textContent())
  await expectTraining(demo, trained('moons', [train(1, updates)]))
})

test('pauses at full speed at an update whose numbers are those of so many updates', async ({ page }) => {
  const demo = await openMoons(page)
  await demo.getByLabel('Stop after updates').fill('')
  await demo.getByLabel('Speed').selectOption('full speed')
  await press(demo, 'Play')
  await expect(demo.locator('[data-speed]')).toBeVisible()
  await press(demo, 'Pause')
  const updatesShown = async () => Number(await demo.locator('[data-update]').textContent())
  // the last report of the Worker comes a moment after the press
  await expect(async () => {
    const before = await updatesShown()
    await page.waitForTimeout(300)
    expect(await updatesShown()).toBe(before)
  }).toPass()
  await expectTraining(demo, trained('moons', [train(1, await updatesShown())]))
})
