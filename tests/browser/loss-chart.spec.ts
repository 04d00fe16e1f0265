/** The training loss chart: what it shows is what the engine computes, update by update. */
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { formatExactly, formatNumber } from '../../src/figures/format.ts'
import { parameterIds } from '../../src/lessons/network-of-parameters.ts'
import { graphThen, train, trained } from '../lessons/trained.ts'
import { expect, readyDemo, test } from './fixtures.ts'
import { exactLoss, expectTraining, press } from './lab.ts'

async function openChart(page: Page, hash = '') {
  await page.goto(`demos/loss-chart/${hash}`)
  return readyDemo(page, 'loss-chart')
}

test('does one update at a time @base', async ({ page }) => {
  const demo = await openChart(page)
  await expectTraining(demo, trained('video'))
  for (let update = 0; update < 3; update++) await press(demo, 'Step')
  await expectTraining(demo, trained('video', [train(0.05, 3)]))
})

test('plays until paused, and resets to exactly the same start', async ({ page }) => {
  const demo = await openChart(page)
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 20 updates')).toBeVisible()
  await expectTraining(demo, trained('video', [train(0.05, 20)]))
  await press(demo, 'Play')
  await expect(async () => {
    expect(Number(await demo.locator('[data-update]').textContent())).toBeGreaterThan(25)
  }).toPass()
  await press(demo, 'Pause')
  await expect(demo.getByRole('button', { name: 'Step' })).toBeEnabled()
  const updates = Number(await demo.locator('[data-update]').textContent())
  await expectTraining(demo, trained('video', [train(0.05, updates)]))
  await press(demo, 'Reset')
  await expectTraining(demo, trained('video'))
})

test('does again what a link sets by hand at the very start', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0=1.5')
  await expectTraining(demo, trained('video', [{ kind: 'edit', parameter: 0, value: 1.5 }]))
})

test('a linked training that was paused goes on one update a Step', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1,0.01,0.01x1000000')
  await expect(demo.getByText('training again')).toBeVisible()
  await press(demo, 'Pause')
  await expect(demo.getByRole('button', { name: 'Step' })).toBeEnabled()
  await expect(async () => {
    const before = Number(await demo.locator('[data-update]').textContent())
    await page.waitForTimeout(200)
    await expect(demo.locator('[data-update]')).toHaveText(String(before), { timeout: 100 })
  }).toPass()
  const before = Number(await demo.locator('[data-update]').textContent())
  await press(demo, 'Step')
  await expect(demo.locator('[data-update]')).toHaveText(String(before + 1))
})

test('takes another rate for the next update and another seed for another start', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Seed').fill('7')
  await expectTraining(demo, trained('video', [], { seed: 7 }))
  await press(demo, 'Step')
  await demo.getByLabel('Learning rate').fill('0.2')
  await press(demo, 'Step')
  await expectTraining(demo, trained('video', [train(0.05, 1), train(0.2, 1)], { seed: 7 }))
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
  await expectTraining(demo, trained('video', [train(0.05, 1)]))
  await seed.fill('2')
  await expect(demo.getByRole('alert')).toHaveCount(0)
})

test('a link does the same training again', async ({ page }) => {
  const demo = await openChart(page)
  await press(demo, 'Step')
  await press(demo, 'Step')
  await expect(page).toHaveURL(/#loss-chart=1337,0.05,0.05x2$/)
  await page.reload()
  await expectTraining(await readyDemo(page, 'loss-chart'), trained('video', [train(0.05, 2)]))
})

test('a page that is loaded again in the middle of a run begins where the run was', async ({ page }) => {
  await press(await openChart(page), 'Play')
  await expect(page).toHaveURL(/,0.05x\d+$/)
  await page.reload()
  const demo = await readyDemo(page, 'loss-chart')
  const updates = Number(/x(\d+)$/.exec(page.url())?.[1])
  expect(updates).toBeGreaterThan(0)
  await expectTraining(demo, trained('video', [train(0.05, updates)]))
})

test('a link that nobody wrote falls back to the start and says so', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=seven')
  await expect(demo.getByText('could not be read')).toBeVisible()
  await expectTraining(demo, trained('video'))
})

test('says what happened when the rate was far too high', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Learning rate').fill('1e308')
  await press(demo, 'Step')
  await expect(demo.getByText('The loss is NaN')).toBeVisible()
  await demo.getByLabel('Learning rate').fill('0.05')
  await press(demo, 'Reset')
  await expectTraining(demo, trained('video'))
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
  const { losses } = trained('video', [train(0.05, 20)])
  const canvas = demo.locator('canvas')
  const width = (await canvas.boundingBox())?.width ?? 0
  await canvas.hover({ position: { x: width - 12, y: 150 }, force: true })
  const last = formatNumber(losses.at(20), 12)
  await expect(demo.locator('[data-pointed]')).toHaveText(`at update 20: loss ${last}, accuracy 100 %`)
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
  await expectTraining(demo, trained('video', [train(0.01, 1)]))
  await rate.fill('0,2')
  await press(demo, 'Step')
  await expect(rate).toHaveValue('0,2')
  await expectTraining(demo, trained('video', [train(0.01, 1), train(0.2, 1)]))
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
  const demo = await openChart(page, '#loss-chart=1,0.01,0.01x1000000')
  await expect(demo.getByText('training again')).toBeVisible()
  await press(demo, 'Reset')
  await expectTraining(demo, trained('video', [], { seed: 1 }))
})

test('goes on without the chart when it cannot be loaded, and offers another try', async ({
  page,
  complaints,
}) => {
  await page.route(/line-chart.*\.js/, (route) => route.abort())
  const demo = await openChart(page)
  await press(demo, 'Step')
  await expectTraining(demo, trained('video', [train(0.05, 1)]))
  await expect(demo.getByRole('alert')).toContainText('could not be loaded')
  // kept runs are lines of the frame then
  for (const updates of [1, 2]) {
    await press(demo, 'Keep run')
    await press(demo, 'Step')
    await expect(demo.locator('[data-update]')).toHaveText(String(updates + 1))
  }
  await expect(demo.locator('.frame polyline.kept')).toHaveCount(2)
  await press(demo, 'Reset')
  await press(demo, 'Step')
  await page.unroute(/line-chart.*\.js/)
  await press(demo, 'Load the page again')
  const again = await readyDemo(page, 'loss-chart')
  await expect(again.locator('canvas')).toBeVisible()
  await expectTraining(again, trained('video', [train(0.05, 1)]))
  // The refused script is what this test is about.
  complaints.length = 0
})

test('goes back to the lowest loss at half the rate when the numbers ran away', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,1e+308,0.05x4,1e+308x3')
  await expect(demo.getByText('Stuck').or(demo.getByText('The loss is NaN'))).toBeVisible()
  await press(demo, 'Back to update 4, at half the learning rate')
  await expectTraining(demo, trained('video', [train(0.05, 4)]))
  await expect(demo.getByLabel('Learning rate')).toHaveValue(String(1e308 / 2))
})

test('tells of the update that overshot, with the losses on both sides of it', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Learning rate').fill('0.3')
  for (let update = 0; update < 4; update++) await press(demo, 'Step')
  const { largestRise } = trained('video', [train(0.3, 4)])
  const [from, to] = [largestRise?.from, largestRise?.to].map((loss) => formatNumber(loss ?? Number.NaN))
  await expect(demo.getByText(`Update 4 overshot: the loss rose from ${from} to ${to}.`)).toBeVisible()
})

test('forgets zero_grad from the start, over the same updates, with the right curve beside', async ({
  page,
}) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  await expectTraining(demo, trained('video', [train(0.05, 20)]))
  await demo.getByLabel('Forget zero_grad').check()
  await expectTraining(demo, trained('video', [train(0.05, 20)], { forgetZeroGrad: true }))
  await expect(demo.getByText('never set back to 0')).toBeVisible()
  await expect(page).toHaveURL(/#loss-chart=1337,0.05,forget:on,0.05x20$/)
  await page.reload()
  const again = await readyDemo(page, 'loss-chart')
  await expectTraining(again, trained('video', [train(0.05, 20)], { forgetZeroGrad: true }))
  await again.getByLabel('Forget zero_grad').uncheck()
  await expectTraining(again, trained('video', [train(0.05, 20)]))
})

test('New weights are those of the next seed', async ({ page }) => {
  const demo = await openChart(page)
  await press(demo, 'Step')
  await press(demo, 'New weights')
  await expect(demo.getByLabel('Seed')).toHaveValue('1338')
  await expectTraining(demo, trained('video', [], { seed: 1338 }))
})

test('says of a loss to stop at that it cannot read what holds until then', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Stop at loss').fill('low')
  await expect(demo.getByRole('alert')).toHaveText(
    'A loss is a number, such as 0.01; nothing means never. The empty field still holds.',
  )
})

test('stops at the loss that was asked for, and goes on from there', async ({ page }) => {
  const demo = await openChart(page)
  await demo.getByLabel('Stop after updates').fill('')
  await demo.getByLabel('Stop at loss').fill('0.1')
  await demo.getByLabel('Speed').selectOption('full speed')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped at a loss of')).toBeVisible()
  const { losses } = trained('video', [train(0.05, 100)])
  const updates = Array.from({ length: 100 }, (_, update) => update).find(
    (update) => losses.at(update) <= 0.1,
  )
  await expectTraining(demo, trained('video', [train(0.05, updates ?? 0)]))
})

test('picks an update by the arrow keys and says its numbers', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  const { losses } = trained('video', [train(0.05, 20)])
  const slider = demo.getByRole('slider', { name: 'Update' })
  await expect(slider).toHaveAttribute('aria-valuemax', '20')
  await slider.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuenow', '19')
  await slider.press('PageDown')
  await expect(slider).toHaveAttribute('aria-valuenow', '9')
  await expect(demo.locator('[data-pointed]')).toContainText(formatNumber(losses.at(9), 12))
  await slider.press('Home')
  await expect(demo.locator('[data-pointed]')).toContainText(formatNumber(losses.at(0), 12))
  await slider.press('Escape')
  await expect(demo.locator('[data-pointed]')).toHaveCount(0)
})

test('keeps runs through a reset, and lets them be named, hidden and removed', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  await expectTraining(demo, trained('video', [train(0.05, 20)]))
  await press(demo, 'Keep run')
  await press(demo, 'New weights')
  await press(demo, 'Step')
  await press(demo, 'Keep run')
  await press(demo, 'Reset')
  await expectTraining(demo, trained('video', [], { seed: 1338 }))
  const runs = demo.locator('[data-kept-run]')
  await expect(runs).toHaveCount(2)
  await expect(runs.first()).toContainText('seed 1337 · rate 0.05 · loss')
  await runs.first().getByLabel('Name of the run').fill('the video’s')
  await runs.first().getByLabel('Show').uncheck()
  await runs.nth(1).getByRole('button', { name: 'Remove run 2' }).click()
  await expect(runs).toHaveCount(1)
  await expect(runs.getByLabel('Name of the run')).toHaveValue('the video’s')
  await runs.getByRole('link').click()
  await expectTraining(demo, trained('video', [train(0.05, 20)]))
})

test('saves the runs as a table with every digit, and the chart as a picture', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  const { losses } = trained('video', [train(0.05, 20)])
  await expectTraining(demo, trained('video', [train(0.05, 20)]))
  const [table] = await Promise.all([page.waitForEvent('download'), press(demo, 'Save CSV')])
  expect(table.suggestedFilename()).toBe('loss-chart.csv')
  const lines = (await readFile(await table.path(), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(22)
  expect(Math.abs(Number(lines[21]?.split(',')[2]) - losses.at(20))).toBeLessThan(1e-12)
  const [picture] = await Promise.all([page.waitForEvent('download'), press(demo, 'Save PNG')])
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG')
})

test('a link with weights brings them back to the last digit, and Reset returns to them', async ({
  page,
}) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  await expectTraining(demo, trained('video', [train(0.05, 20)]))
  const loss = await exactLoss(demo)
  await demo.getByLabel('Weights in the link').check()
  await expect(page).toHaveURL(/at:20,weights:[\w-]+$/)
  await page.reload()
  const again = await readyDemo(page, 'loss-chart')
  await expect(again.locator('[data-update]')).toHaveText('20')
  expect(await exactLoss(again)).toBe(loss)
  await press(again, 'Step')
  await expectTraining(again, trained('video', [train(0.05, 21)]))
  await press(again, 'Reset')
  await expect(again.locator('[data-update]')).toHaveText('20')
  expect(await exactLoss(again)).toBe(loss)
})

test('shows the network, and its loss, chart and outputs follow a weight set by hand', async ({ page }) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  await press(demo, 'Open the network')
  await demo.locator('[data-id="L2.n1.w3"]').focus()
  await page.keyboard.press('Enter')
  const field = demo.getByLabel('L2.n1.w3', { exact: true })
  await field.fill('-1.5')
  const place = parameterIds([3, 4, 4, 1]).indexOf('L2.n1.w3')
  const edited = trained('video', [train(0.05, 20), { kind: 'edit', parameter: place, value: -1.5 }])
  await expectTraining(demo, edited)
  const slider = demo.getByRole('slider', { name: 'Update' })
  await expect(slider).toHaveAttribute('aria-valuemax', '20')
  await slider.press('End')
  await expect(demo.locator('[data-pointed]')).toContainText(formatNumber(edited.loss, 12))
  await expect(page).toHaveURL(new RegExp(`0.05x20,${place}=-1.5$`))
  await page.reload()
  await expectTraining(await readyDemo(page, 'loss-chart'), edited)
})

test('shows the network of the update that a play stopped at', async ({ page }) => {
  const demo = await openChart(page)
  await press(demo, 'Open the network')
  await demo.locator('[data-id="L3.n1"]').focus()
  await page.keyboard.press('Enter')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 20 updates')).toBeVisible()
  const [output] = trained('video', [train(0.05, 20)]).objective.outputs
  await expect(demo.locator('[data-output]')).toHaveText(formatExactly(output ?? NaN))
})

test('opens a moment of the past as a graph with the numbers of then', async ({ page, context }) => {
  const demo = await openChart(page, '#loss-chart=1337,0.05,0.05x20')
  const training = trained('video', [train(0.05, 20)])
  await expectTraining(demo, training)
  const slider = demo.getByRole('slider', { name: 'Update' })
  await slider.press('Home')
  await slider.press('ArrowRight')
  await demo.getByLabel('Example').selectOption('example 3')
  const [graph] = await Promise.all([context.waitForEvent('page'), press(demo, 'Open this moment: update 1')])
  const opened = await readyDemo(graph, 'neuron-graph')
  const then = graphThen(training, 1, 2)
  await expect(opened).toContainText(formatNumber(then.data))
  expect(decodeURIComponent(graph.url())).toContain('loss(MLP(3, [4, 4, 1], tanh, tanh), [0.5, 1, 1], -1)')
})
