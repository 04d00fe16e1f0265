/** The walkthrough: all three acts, forward and back, each number the engine's. */
import type { Locator, Page } from '@playwright/test'
import { formatNumber } from '../../src/figures/format.ts'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import type { Board } from '../../src/lessons/board.ts'
import { boardsOf } from '../../src/lessons/walkthrough.ts'
import { expect, readyDemo, test } from './fixtures.ts'

const boards = boardsOf(backpropByHand)

async function openWalkthrough(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/backprop-walkthrough/${hash}`)
  return readyDemo(page, 'backprop-walkthrough')
}

/** What the figure shows, read in one go. */
function shown(demo: Locator) {
  return demo.evaluate((root) => ({
    where: root.querySelector('.count span')?.textContent,
    title: root.querySelector('.say .title')?.textContent,
    cells: [...root.querySelectorAll('[data-value]')].map((value) => [
      value.getAttribute('data-value'),
      ...[...value.querySelectorAll('[data-cell]')].map((cell) => cell.textContent),
    ]),
    edges: root.querySelectorAll('[data-edge]').length,
    current: root.querySelectorAll('[data-edge].current').length,
    time: root.querySelector('.count a')?.getAttribute('href'),
  }))
}

function expected(board: Board, index: number) {
  const text = (number: number | undefined) => (number === undefined ? '' : formatNumber(number))
  const current = board.edges.filter(({ current: now }) => now).length
  return {
    where: `Step ${index + 1} of ${boards.length}`,
    title: board.step.title,
    cells: board.values.map(({ label, data, grad }) => [label, text(data), text(grad)]),
    edges: board.edges.filter(({ contribution, current: now }) => contribution !== undefined || now).length,
    current,
  }
}

test('walks all three acts forward and back by its buttons @base', async ({ page }) => {
  const demo = await openWalkthrough(page)
  const [next, previous] = ['Next step', 'Previous step'].map((name) =>
    demo.getByRole('button', { name }),
  ) as [Locator, Locator]
  await expect(previous).toBeDisabled()
  for (const [index, board] of boards.entries()) {
    expect(await shown(demo)).toMatchObject(expected(board, index))
    if (index < boards.length - 1) await next.click()
  }
  await expect(next).toBeDisabled()
  for (const [index, board] of [...boards.entries()].reverse()) {
    expect(await shown(demo)).toMatchObject(expected(board, index))
    if (index > 0) await previous.click()
  }
})

test('steps by arrow keys while it has the focus, and stays put at its ends', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(demo.getByText('Step 1 of 42')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(demo.getByText('Step 3 of 42')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await expect(demo.getByText('Step 42 of 42')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(demo.getByText('Step 1 of 42')).toBeVisible()
})

test('keeps its keyboard when a button at an end goes to sleep', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=reading')
  const next = demo.getByRole('button', { name: 'Next step' })
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(demo.getByText('Step 42 of 42')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(demo.getByText('Step 41 of 42')).toBeVisible()
})

test('leaves the arrow keys to the slider while that has the focus', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.getByRole('slider', { name: 'Step' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(demo.getByText('Step 2 of 42')).toBeVisible()
})

test('shows the product with its numbers, and the video’s moment as a link', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-x1')
  const product = demo.getByRole('group', { name: 'upstream times local is contribution' })
  await expect(product.locator('b')).toHaveText(['0.5', '−3', '−1.5'])
  await expect(product.locator('small')).toHaveText(['x1w1.grad', 'w1.data', 'x1.grad'])
  await expect(demo.locator('math')).toBeVisible()
  await expect(demo.getByRole('link', { name: 'Video 1 at 1:08:01' })).toHaveAttribute('href', /t=4081s$/)
  expect((await shown(demo)).current).toBe(1)
})

test('is linked to step by step, and survives a link to a step it does not have', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.getByRole('button', { name: 'Next step' }).click()
  await expect(page).toHaveURL(/#backprop-walkthrough=crux$/)
  await page.reload()
  await expect((await readyDemo(page, 'backprop-walkthrough')).getByText('Step 2 of 42')).toBeVisible()
  await page.goto('about/')
  const other = await openWalkthrough(page, '#backprop-walkthrough=no-such-step')
  await expect(other.getByText('names no step of it')).toBeVisible()
  await expect(other.getByText('Step 1 of 42')).toBeVisible()
})

test('figures of one page share its address', async ({ page }) => {
  await page.goto('posts/006-zero-to-hero/#neuron-graph=1,0,-3,1,0,backward&backprop-walkthrough=set-c')
  const graph = await readyDemo(page, 'neuron-graph')
  await expect(graph.locator('[data-value="x1"] [data-cell="data"]')).toHaveText('1')
  const walkthrough = await readyDemo(page, 'backprop-walkthrough')
  await expect(walkthrough.getByText('Step 8 of 42')).toBeVisible()
  await walkthrough.getByRole('button', { name: 'Next step' }).click()
  await expect(page).toHaveURL(/#neuron-graph=1,0,-3,1,0,backward&backprop-walkthrough=plus-routes$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('reads as its first step, with every step in words below', async ({ page }) => {
    await page.goto('demos/backprop-walkthrough/')
    const demo = page.locator('[data-demo="backprop-walkthrough"]')
    await expect(demo.getByRole('heading', { name: boards[0]?.step.title ?? '' })).toBeVisible()
    await demo.getByText('The same as text').click()
    await expect(demo.locator('ol > li')).toHaveCount(boards.length)
  })
})
