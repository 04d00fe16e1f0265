/** The derivative: two slopes of one curve, for any function, at any place, with any h. */
import type { Locator, Page } from '@playwright/test'
import { formatExactly } from '../../src/figures/format.ts'
import { slopesOf, type DerivativeQuestion } from '../../src/lessons/derivative.ts'
import { expect, readyDemo, test } from './fixtures.ts'

const start: DerivativeQuestion = { f: '3x^2-4x+5', at: { x: 3 }, by: 'x', h: 1 }

async function openDerivative(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/derivative/${hash}`)
  return readyDemo(page, 'derivative')
}

/** The figure shows what the engine says, to the last digit, and says the same to ears. */
async function expectEngine(demo: Locator, question: DerivativeQuestion): Promise<void> {
  const { nudge, grad, error, said } = slopesOf(question)
  await expect(demo.locator('.numbers dd')).toHaveText(
    [nudge.before, nudge.after, nudge.slope, grad, error].map((number) => formatExactly(number)),
  )
  await expect(demo.locator('.said')).toHaveText(said)
  await expect(demo.locator('[role=status]').filter({ hasText: said })).toHaveCount(1)
}

test('measures the lecture’s slope and computes it @base', async ({ page }) => {
  const demo = await openDerivative(page)
  await expectEngine(demo, start)
  await demo.getByRole('textbox', { name: 'h, exactly' }).fill('0.001')
  await expectEngine(demo, { ...start, h: 0.001 })
  await expect(demo.locator('.numbers dd').nth(3)).toHaveText('14')
})

test('goes down to where rounding shows, by keyboard, one power of ten a press', async ({ page }) => {
  const demo = await openDerivative(page)
  const slider = demo.getByRole('slider', { name: 'h' })
  await slider.focus()
  for (let power = -1; power >= -12; power--) {
    await page.keyboard.press('ArrowLeft')
    await expectEngine(demo, { ...start, h: Number(`1e${power}`) })
  }
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '1e−12')
  await expect(demo.locator('.said')).toContainText('rounding noise')
})

test('moves x by slider and by field, also to where the slope is 0', async ({ page }) => {
  const demo = await openDerivative(page)
  await demo.getByRole('slider', { name: 'x' }).fill('-3')
  await expectEngine(demo, { ...start, at: { x: -3 } })
  await demo.getByRole('textbox', { name: 'x, exactly' }).fill('0.6666666666666666')
  await expectEngine(demo, { ...start, at: { x: 0.6666666666666666 } })
  await demo.getByRole('textbox', { name: 'x, exactly' }).fill('far')
  await expect(demo.getByRole('alert')).toContainText('An input is a number')
  await expectEngine(demo, { ...start, at: { x: 0.6666666666666666 } })
})

test('keeps what cannot be used in its field while another number changes, until Reset', async ({ page }) => {
  const demo = await openDerivative(page)
  const h = demo.getByRole('textbox', { name: 'h, exactly' })
  const x = demo.getByRole('textbox', { name: 'x, exactly' })
  await h.fill('foo')
  await x.fill('2')
  await expect(demo.getByRole('alert')).toHaveText(
    'h is a number from 1e−12 to 1, such as 0.001. 1 still holds.',
  )
  await expect(h).toHaveValue('foo')
  await x.fill('far')
  await h.fill('0.5')
  await expect(x).toHaveValue('far')
  await expectEngine(demo, { ...start, at: { x: 2 }, h: 0.5 })
  await x.fill('3')
  await h.fill('foo')
  await demo.getByRole('button', { name: 'Reset' }).click()
  await expect(h).toHaveValue('1')
  await expect(demo.getByRole('alert')).toHaveCount(0)
  await expectEngine(demo, start)
})

test('takes a function of several inputs, and nudges the one chosen', async ({ page }) => {
  const demo = await openDerivative(page)
  await demo.getByRole('textbox', { name: 'f', exact: true }).fill('a*b + c')
  for (const [name, number] of [
    ['a', '2'],
    ['b', '-3'],
    ['c', '10'],
  ] as const)
    await demo.getByRole('textbox', { name: `${name}, exactly` }).fill(number)
  const at = { a: 2, b: -3, c: 10 }
  for (const [by, slope] of [
    ['a', '−3'],
    ['b', '2'],
    ['c', '1'],
  ] as const) {
    await demo.getByRole('combobox', { name: 'Input to nudge' }).selectOption(by)
    await expectEngine(demo, { f: 'a*b + c', at, by, h: 1 })
    await expect(demo.locator('.numbers dd').nth(3)).toHaveText(slope)
  }
})

test('keeps the last good curve, and what was typed, while a function cannot be read', async ({ page }) => {
  const demo = await openDerivative(page)
  const field = demo.getByRole('textbox', { name: 'f', exact: true })
  const curve = demo.locator('path.of-f')
  const before = await curve.getAttribute('d')
  await field.fill('3x^2 + * 4')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(demo.getByRole('alert')).toContainText('at 8; ')
  await expect(demo.getByRole('alert')).toContainText('still that of 3x^2−4x+5')
  expect(await curve.getAttribute('d')).toBe(before)
  await expect(field).toHaveValue('3x^2 + * 4')
  await field.fill('3x^2 + 4')
  await expect(demo.getByRole('alert')).toHaveCount(0)
  await expectEngine(demo, { ...start, f: '3x^2 + 4' })
})

test('says in words where there is no slope', async ({ page }) => {
  const demo = await openDerivative(page)
  const field = demo.getByRole('textbox', { name: 'f', exact: true })
  for (const [f, x, words] of [
    ['abs(x)', '0', 'turns a corner'],
    ['log(x)', '-1', 'logarithm'],
    ['1/x', '0', 'a division by 0'],
  ] as const) {
    await field.fill(f)
    await demo.getByRole('textbox', { name: 'x, exactly' }).fill(x)
    await expect(demo.locator('.said')).toContainText(words)
  }
})

test('a link restores the very state, makes no history, and Reset returns to the start', async ({ page }) => {
  const demo = await openDerivative(page)
  const before = await page.evaluate(() => history.length)
  await demo.getByRole('textbox', { name: 'f', exact: true }).fill('tanh(w*x) + 2x')
  await demo.getByRole('textbox', { name: 'w, exactly' }).fill('-0.3')
  await demo.getByRole('textbox', { name: 'h, exactly' }).fill('0.037')
  await expect(page).toHaveURL(/#derivative=x,0\.037,w:-0\.3,x:3~/)
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.reload()
  const again = await readyDemo(page, 'derivative')
  await expectEngine(again, { f: 'tanh(w*x) + 2x', at: { w: -0.3, x: 3 }, by: 'x', h: 0.037 })
  await expect(again.getByRole('textbox', { name: 'f', exact: true })).toHaveValue('tanh(w*x) + 2x')
  await again.getByRole('button', { name: 'Reset' }).click()
  await expectEngine(again, start)
  await expect(again.getByRole('textbox', { name: 'f', exact: true })).toHaveValue(start.f)
})

test('a link that nobody wrote falls back to the start and says so', async ({ page }) => {
  const demo = await openDerivative(page, '#derivative=x,1,x:3~3x%20+')
  await expect(demo.getByText('could not be read')).toBeVisible()
  await expectEngine(demo, start)
})

test('never makes the page wider than a phone, however long its numbers', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  const demo = await openDerivative(page, '#derivative=a,1e-12,a:123456.789012345~a*a/3')
  await expect(demo.locator('svg.curve:visible')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the first frame is there to read', async ({ page }) => {
    await page.goto('demos/derivative/')
    const demo = page.locator('[data-demo="derivative"]')
    await expect(demo.locator('svg.curve:visible')).toHaveCount(1)
    await expect(demo.locator('.numbers dd').nth(3)).toHaveText('14')
  })
})
