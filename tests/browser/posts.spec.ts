/** The posts as a learner reads them: each opens with its demos as its sentences say, and shows what they promise. */
import type { Locator, Page } from '@playwright/test'
import { formatNumber } from '../../src/figures/format.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { postFolders } from '../posts/post.ts'
import { demosOn, expect, open, readyDemo, test } from './fixtures.ts'
import { press } from './lab.ts'

const pathOf = (number: number) =>
  `posts/${postFolders.find((folder) => Number(folder.slice(0, 3)) === number) ?? ''}/`

async function demoOf(page: Page, number: number, id: string): Promise<Locator> {
  await page.goto(pathOf(number))
  return readyDemo(page, id)
}

/** A number in the drawing that is seen: a post holds others, for paper. */
const cell = (demo: Locator, value: string, which: 'data' | 'grad') =>
  demo.locator(`[data-value="${value}"]`).filter({ visible: true }).locator(`[data-cell="${which}"]`)

async function fill(demo: Locator, field: string, text: string): Promise<void> {
  await demo.getByLabel(field, { exact: true }).fill(text)
  await demo.getByLabel(field, { exact: true }).press('Enter')
}

for (const folder of postFolders) {
  test(`${folder} has its demos live, and nothing sideways on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await open(page, `posts/${folder}/`)
    expect((await demosOn(page)).length).toBeGreaterThan(0)
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(sideways).toBe(0)
  })
}

test('Post #6 has its task done on Day 10 and its sentence put right on Day 9', async ({ page }) => {
  await page.goto(pathOf(6))
  const task = page.locator('li', { hasText: 'go through the manual backpropagation again' })
  await expect(task).toContainText('Done on 15 January 2025: Day 10, Backprop by hand, again')
  await expect(page.locator('main')).toContainText('Put right on Day 9')
})

test('Post #7 opens at x = 3 with h = 1, and its three slopes are −3, 2 and 1', async ({ page }) => {
  const demo = await demoOf(page, 7, 'derivative')
  const number = (name: string) =>
    demo.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]')
  await expect(number('slope of the secant')).toHaveText('17')
  await fill(demo, 'x, exactly', '−3')
  await expect(number('slope by backward()')).toHaveText('−22')
  await fill(demo, 'x, exactly', '0.6667')
  await expect(number('slope by backward()')).toHaveText(/^0\.0002|^0\.00019999/)
  const three = await readyDemo(page, 'three-inputs')
  for (const [input, slope] of [
    ['a', '−3'],
    ['b', '2'],
    ['c', '1'],
  ] as const) {
    await three.getByLabel('Input to nudge').selectOption(input)
    await expect(
      three.locator('dt', { hasText: 'slope by backward()' }).locator('xpath=following-sibling::dd[1]'),
    ).toHaveText(slope)
  }
})

test('Post #8 steps through a + b, where self becomes the new object', async ({ page }) => {
  const demo = await demoOf(page, 8, 'value-inspector')
  await press(demo, 'a + b')
  const next = demo.getByRole('button', { name: 'Next step' })
  await next.click()
  await next.click()
  await expect(
    demo.getByText('__add__ begins. self is object 1 (a)').filter({ visible: true }).first(),
  ).toBeVisible()
  for (let step = 0; step < 3; step++) await next.click()
  await expect(demo.getByText('here self is the new object').filter({ visible: true }).first()).toBeVisible()
  const graph = await readyDemo(page, 'neuron-graph')
  await expect(cell(graph, 'L', 'data')).toHaveText('−8')
  await expect(cell(graph, 'L', 'grad')).toHaveText('')
  await press(graph, 'Inspect')
  await graph.locator('[data-value="e"]').click()
  await expect(graph.getByText('Times gives each operand the gradient')).toBeVisible()
})

test('Post #9 opens with three gradients on the board, and a neuron whose gradients are filled in', async ({
  page,
}) => {
  const demo = await demoOf(page, 9, 'backprop-walkthrough')
  await expect(demo.getByText('0 of 14 right')).toBeVisible()
  for (const [value, grad] of [
    ['L', '1'],
    ['d', '−2'],
    ['f', '4'],
    ['c', ''],
  ] as const)
    await expect(cell(demo, value, 'grad')).toHaveText(grad)
  const graph = await readyDemo(page, 'neuron-graph')
  for (const [{ label }, grad] of gradientsOf(evaluate(neuron)))
    await expect(cell(graph, label, 'grad')).toHaveText(formatNumber(grad))
  const slider = graph.getByRole('slider', { name: 'x2' })
  for (let step = 0; step < 10; step++) await slider.press('ArrowRight')
  await expect(cell(graph, 'x2', 'data')).toHaveText('1')
  await expect(cell(graph, 'w2', 'grad')).not.toHaveText('0')
})

test('Post #10 opens with the bug without an order, which ends with 8; not reversed it is 0', async ({
  page,
}) => {
  const demo = await demoOf(page, 10, 'break-it')
  await expect(demo.getByLabel('The bug').locator('option:checked')).toHaveText('recursion without an order')
  await press(demo, 'Last step')
  await expect(demo.locator('[data-broken="a"]')).toHaveText('8')
  await demo.getByLabel('The bug').selectOption({ label: 'the order not reversed' })
  await press(demo, 'Last step')
  await expect(demo.locator('[data-broken="b"]')).toHaveText('2')
  await expect(demo.locator('[data-broken="a"]')).toHaveText('0')
})

test('Post #11 opens with = in place of +=, which ends with 1; and gradients not zeroed grow', async ({
  page,
}) => {
  const demo = await demoOf(page, 11, 'break-it')
  await expect(demo.getByLabel('The bug').locator('option:checked')).toHaveText('= instead of +=')
  await press(demo, 'Last step')
  await expect(demo.locator('[data-broken="a"]')).toHaveText('1')
  for (const harmless of ['the order not reversed', 'recursion without an order']) {
    await demo.getByLabel('The bug').selectOption({ label: harmless })
    await press(demo, 'Last step')
    await expect(demo.locator('[data-broken="a"]')).toHaveText('2')
  }
  const graph = await readyDemo(page, 'neuron-graph')
  await expect(cell(graph, 'b', 'grad')).toHaveText('−8')
  for (const grad of ['−3', '−9', '−18']) {
    await expect(cell(graph, 'a', 'grad')).toHaveText(grad)
    await press(graph, 'Backward without zeroing')
  }
})

test('Post #12 opens with two graphs that agree on o, on n and on every leaf', async ({ page }) => {
  await open(page, pathOf(12))
  const [whole, apart] = [page.locator('#neuron-graph'), page.locator('#tanh-in-pieces')]
  await expect(cell(apart, 'o', 'data')).toHaveText('0.7071')
  for (const [value, grad] of [
    ['o', '1'],
    ['n', '0.5'],
    ['x1', '−1.5'],
    ['w1', '1'],
    ['x2', '0.5'],
    ['w2', '0'],
    ['b', '0.5'],
  ] as const)
    for (const graph of [whole, apart]) await expect(cell(graph, value, 'grad')).toHaveText(grad)
  const inspector = page.locator('#value-inspector')
  await press(inspector, '2 * a')
  await inspector.getByRole('button', { name: 'Next step' }).click()
  await expect(inspector.getByText('int.__mul__(2, a)').filter({ visible: true }).first()).toBeVisible()
})

test('Post #13 opens with the numbers that the video’s PyTorch shows', async ({ page }) => {
  const demo = await demoOf(page, 13, 'neuron-graph')
  await expect(cell(demo, 'o', 'data')).toHaveText('0.7071')
  for (const [value, grad] of [
    ['x2', '0.5'],
    ['w2', '0'],
    ['x1', '−1.5'],
    ['w1', '1'],
  ] as const)
    await expect(cell(demo, value, 'grad')).toHaveText(grad)
})

test('Post #14 marks the box of a circle’s output, and folds its eight boxes into one', async ({ page }) => {
  const demo = await demoOf(page, 14, 'neuron-graph')
  const boxes = demo.locator('[data-value]')
  const before = await boxes.count()
  await press(demo, 'Network')
  await demo.getByRole('button', { name: /^L1\.n1: output/ }).press('Enter')
  await press(demo, 'Graph')
  await expect(demo.locator('[data-value][aria-current="true"]')).toHaveCount(1)
  const folds = demo.getByRole('group', { name: 'Neurons and layers' })
  await press(folds, 'Fold L1.n1')
  await expect(boxes).toHaveCount(before - 8)
  await expect(demo.getByText('8 Values').first()).toBeVisible()
  await press(folds, 'Open L1.n1')
  await expect(boxes).toHaveCount(before)
})

test('Post #15 trains, overshoots, gets stuck and forgets as it says', async ({ page }) => {
  const demo = await demoOf(page, 15, 'loss-chart')
  const loss = demo.locator('[data-loss]')
  await expect(loss).toHaveText('6.0054')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 20 updates')).toBeVisible()
  await expect(loss).toHaveText('0.0535')
  const again = async (rate: string) => {
    await press(demo, 'Reset')
    await fill(demo, 'Learning rate', rate)
    await press(demo, 'Play')
    await expect(demo.getByText('Stopped after 20 updates')).toBeVisible()
  }
  await again('0.2')
  await expect(demo.getByText('Update 5 overshot: the loss rose from 1.4059 to 4.6405')).toBeVisible()
  await again('0.5')
  await expect(loss).toHaveText('3.9999')
  await press(demo, 'Reset')
  await fill(demo, 'Learning rate', '0.05')
  await demo.getByLabel('Forget zero_grad').check()
  await press(demo, 'Play')
  await expect(demo.getByText('Update 14 overshot')).toBeVisible()
  await expect(demo.locator('[data-update]')).toHaveText('20')
  await expect(loss).toHaveText(/e−24$/)
})

test('Post #16 plays the published run, to less than 1e-12', async ({ page }) => {
  const demo = await demoOf(page, 16, 'moons')
  await expect(demo.locator('[data-update]')).toHaveText('0')
  await press(demo, 'Play')
  await expect(demo.getByText('Stopped after 100 updates')).toBeVisible()
  expect(Number(await demo.getAttribute('data-max-difference'))).toBeLessThan(1e-12)
  await expect(demo.locator('[data-accuracy]')).toHaveText('100 %')
  await press(demo, 'New weights')
  await expect(demo.getByLabel('Seed', { exact: true })).toHaveValue('1338')
  await press(demo, 'All tools')
  await press(demo, 'Open the network')
  await expect(demo.locator('[aria-label="The network"] canvas')).toBeVisible()
})

test('Video 1 is covered from end to end, and only the two tasks of Post #16 are open', async ({ page }) => {
  await page.goto('course/')
  await expect(page.getByText('100% written up, 2:25:52 of 2:25:52')).toBeVisible()
  await expect(page.getByText('no gap').first()).toBeVisible()
  await page.goto('still-to-do/')
  await expect(page.getByText('from Post #16, Two moons')).toHaveCount(2)
  const [stillOpen = ''] = (await page.locator('main').innerText()).split(/^Done/m)
  expect(stillOpen.match(/from Post #\d+/g)).toEqual(['from Post #16', 'from Post #16'])
})

test('each post leads to the next, and the feeds hold all of them', async ({ page, request }) => {
  await page.goto(pathOf(6))
  const ways = page.getByRole('navigation', { name: 'Posts' })
  for (const folder of postFolders.slice(1)) {
    await ways.locator('[rel=next]').click()
    await expect(page).toHaveURL(new RegExp(`posts/${folder}/$`))
  }
  await expect(ways.locator('[rel=next]')).toHaveCount(0)
  for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) {
    const text = await (await request.get(feed)).text()
    for (const folder of postFolders) expect(text, feed).toContain(`posts/${folder}/`)
  }
})
