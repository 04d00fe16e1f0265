/** Breaking the backward pass: each step shows who passes on what, and the end says what is wrong. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { brokenBackward, type BackwardBug } from '../../src/lessons/broken-backward.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { formatNumber } from '../../src/figures/format.ts'
import { expect, readyDemo, test } from './fixtures.ts'

async function openBreakIt(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/break-it/${hash}`)
  return readyDemo(page, 'break-it')
}

/** After the last step the graph and the table show what the bug leaves behind. */
async function expectEnd(demo: Locator, name: keyof typeof breakItExamples, bug: BackwardBug): Promise<void> {
  await demo.getByRole('button', { name: 'Last step' }).click()
  for (const [{ label }, grad] of brokenBackward(evaluate(breakItExamples[name]), bug))
    await expect(demo.locator(`[data-broken="${label}"]`)).toHaveText(formatNumber(grad))
}

test('steps through the pass without an order, to 8 in place of 4 @base', async ({ page }) => {
  const demo = await openBreakIt(page)
  await expect(demo.locator('[data-value="c"] [data-cell="grad"]')).toHaveText('1')
  await expect(demo.locator('[data-value="a"] [data-cell="grad"]')).toHaveText('')
  const next = demo.getByRole('button', { name: 'Next step' })
  await next.click()
  await expect(
    demo.getByRole('status').filter({ hasText: 'c has 1 and passes it on: b.grad is 1' }),
  ).toBeVisible()
  await next.click()
  await expect(demo.locator('[data-value="a"] [data-cell="grad"]')).toHaveText('4')
  await demo.getByRole('button', { name: 'Previous step' }).click()
  await expect(demo.locator('[data-value="a"] [data-cell="grad"]')).toHaveText('')
  await expectEnd(demo, 'doubled-twice', 'no-order')
  await expect(demo.getByText('1 of 3 gradients are wrong')).toBeVisible()
})

test('breaks each expression in each way as the engine says', async ({ page }) => {
  const demo = await openBreakIt(page)
  for (const name of Object.keys(breakItExamples) as (keyof typeof breakItExamples)[]) {
    await demo.getByLabel('Expression').selectOption({ label: breakItExamples[name].text })
    for (const bug of ['overwrite', 'no-order', 'wrong-order', 'no-base-case'] as const) {
      await demo.getByLabel('The bug').selectOption(bug)
      await expectEnd(demo, name, bug)
    }
    await demo.getByLabel('The bug').selectOption('none')
    await demo.getByRole('button', { name: 'Last step' }).click()
    await expect(demo.getByText('Every gradient is right.')).toBeVisible()
  }
})

test('is stepped by keyboard, restored by its link, and begun anew by Reset', async ({ page }) => {
  const demo = await openBreakIt(page)
  await demo.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(demo.getByText('Step 3 of 8')).toBeVisible()
  await expect(page).toHaveURL(/#break-it=0,no-order,2$/)
  await page.reload()
  await readyDemo(page, 'break-it')
  await expect(demo.getByText('Step 3 of 8')).toBeVisible()
  await demo.getByRole('button', { name: 'Reset' }).click()
  await expect(demo.getByText('Step 1 of 8')).toBeVisible()
})

for (const hash of ['#break-it=9,no-order,0', '#break-it=0,no-order,99', '#break-it=nonsense'])
  test(`says that it cannot read ${hash}`, async ({ page }) => {
    const demo = await openBreakIt(page, hash)
    await expect(demo.getByText('could not be read')).toBeVisible()
    await expect(demo.getByText('Step 1 of 8')).toBeVisible()
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`has nothing for axe to say at its last step, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const demo = await openBreakIt(page)
    await demo.getByRole('button', { name: 'Last step' }).click()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the whole pass is there as a list', async ({ page }) => {
    await page.goto('demos/break-it/')
    await page.getByText('The same as text').click()
    await expect(page.locator('[data-demo="break-it"] ol li')).toHaveCount(8)
  })
})
