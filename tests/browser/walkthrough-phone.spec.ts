/** The walkthrough under a thumb: the board is in sight when a step speaks of it, and covers nothing. */
import { devices, type Locator, type Page } from '@playwright/test'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import { boardsOf } from '../../src/lessons/walkthrough.ts'
import { expect, readyDemo, test } from './fixtures.ts'

const boards = boardsOf(backpropByHand)

async function openWalkthrough(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/backprop-walkthrough/${hash}`)
  return readyDemo(page, 'backprop-walkthrough')
}

/** What is wrong with the view: parts of the board that are out of its frame, or the frame or a part of the card that is out of sight. */
function outOfSight(demo: Locator, part: string): Promise<string[]> {
  return demo.evaluate((root, part) => {
    const stage = root.querySelector('.walk .stage')
    const frame = stage?.getBoundingClientRect() ?? new DOMRect()
    const inside = ({ top, bottom }: DOMRect, from: number, to: number) => top >= from - 1 && bottom <= to + 1
    // one operation with its operands and its result, or a box, or else the output
    const lit = ['.dimmed ~ .value:not(.dimmed)', '.current', '.value:last-of-type']
      .map((about) => [...(stage?.querySelectorAll(about) ?? [])])
      .find((found) => found.length > 0)
    return [
      ...(inside(frame, 0, innerHeight) ? [] : ['the board']),
      ...(lit ?? [])
        .filter((each) => !inside(each.getBoundingClientRect(), frame.top, frame.bottom))
        .map((each) => each.getAttribute('data-value') ?? each.getAttribute('data-edge') ?? 'nothing'),
      ...[...root.querySelectorAll(part)]
        .filter((each) => !inside(each.getBoundingClientRect(), frame.bottom, innerHeight))
        .map(({ className }) => className),
    ]
  }, part)
}

for (const [width, height] of [
  [360, 740],
  [390, 844],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    const { userAgent, deviceScaleFactor } = devices['Pixel 5']
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true, userAgent, deviceScaleFactor })

    test('the board stays in sight from step to step, with what the step is about and how it begins', async ({
      page,
    }) => {
      const demo = await openWalkthrough(page)
      const next = demo.getByRole('button', { name: 'Next step' })
      for (const [index] of boards.entries()) {
        await expect(demo.getByText(`Step ${index + 1} of ${boards.length}`)).toBeVisible()
        if (index > 0) expect(await outOfSight(demo, '.count, .say .title'), `step ${index + 1}`).toEqual([])
        if (index < boards.length - 1) await next.tap()
      }
    })

    test('the board is in sight beside what is said of an answer', async ({ page }) => {
      const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
      await demo.getByLabel('Gradient of c').fill('4')
      await demo.getByRole('button', { name: 'Check' }).tap()
      await expect(demo.getByText('Not yet.')).toBeVisible()
      await expect.poll(() => outOfSight(demo, '.verdict')).toEqual([])
      await demo.getByRole('button', { name: 'Reveal' }).tap()
      await expect(demo.getByText('Revealed:')).toBeVisible()
      await expect.poll(() => outOfSight(demo, '.verdict')).toEqual([])
    })
  })
}

test('what the keyboard is on is never under the board', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  const covered = () =>
    demo.evaluate((root) => {
      const bottom = root.querySelector('.walk .stage')?.getBoundingClientRect().bottom ?? 0
      const focused = document.activeElement
      if (!focused?.closest('.walk') || focused.closest('.stage')) return ''
      return focused.getBoundingClientRect().top < bottom ? focused.outerHTML.slice(0, 80) : ''
    })
  await demo.getByRole('button', { name: 'Nudge a Value' }).focus()
  const passed = new Set<string>()
  for (const key of ['Shift+Tab', 'Tab']) {
    for (let presses = 0; presses < 16; presses++) {
      await page.keyboard.press(key)
      expect(await covered()).toBe('')
      passed.add(await page.evaluate(() => document.activeElement?.ariaLabel ?? ''))
    }
  }
  expect([...passed]).toEqual(expect.arrayContaining(['Next step', 'Step', 'Gradient of c', 'Graph']))
  // what is pressed stays in sight when the step changes, as far as there is room
  const next = demo.getByRole('button', { name: 'Next step' })
  await next.focus()
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Enter')
    expect(await covered()).toBe('')
    await expect(next).toBeInViewport({ ratio: 1 })
  }
})

test('where a screen is low, the board leaves the room to the step', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 })
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByRole('button', { name: 'Next step' }).click()
  await expect(demo.locator('.walk .stage')).not.toBeInViewport()
})
