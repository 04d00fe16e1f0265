/** The Value inspector: a line of Python, one call at a time; every word and number as the lesson has it. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { inspect } from '../../src/lessons/inspect.ts'
import type { Inspection } from '../../src/lessons/inspection.ts'
import { objectCards } from '../../src/lessons/object-cards.ts'
import { readPythonClass } from '../../src/lessons/python-class.ts'
import { valueCheck } from '../../src/lessons/value-check.ts'
import { valueLines } from '../../src/lessons/value-lines.ts'
import { expect, readyDemo, test } from './fixtures.ts'

const pythonClass = readPythonClass(readFileSync(join(root, 'src/lessons/value.py'), 'utf8'))
const inspected = (line: string) => inspect(line, pythonClass)
const plain = (said: string | undefined) => (said ?? '').replaceAll('`', '')

async function openInspector(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`demos/value-inspector/${hash}`)
  return readyDemo(page, 'value-inspector')
}

const linkTo = (line: string, step: number) => `#value-inspector=${step},${encodeURIComponent(line)}`
const press = (demo: Locator, name: string) => demo.getByRole('button', { name, exact: true }).click()
const said = (demo: Locator) => demo.locator('[data-said]')

/** What the figure shows, read off it at once. */
function shown(demo: Locator) {
  return demo.evaluate((figure) => {
    const text = (element: Element | null) => element?.textContent?.trim() ?? ''
    const all = (selector: string, within: Element = figure) => [...within.querySelectorAll(selector)]
    return {
      said: text(figure.querySelector('[data-said]')),
      reads: text(figure.querySelector('[data-reads]')),
      output: text(figure.querySelector('[data-output]')),
      running: all('.listing .running').map((line) => all('.listing li').indexOf(line) + 1),
      frames: all('[data-frame]').map((frame) => ({
        method: frame.getAttribute('data-frame'),
        locals: all('[data-local]', frame).map((local) => [
          local.getAttribute('data-local'),
          text(local).replace(/, named .*/, ''),
        ]),
      })),
      cards: all('[data-object]').map((card) => ({
        title: card.getAttribute('data-object'),
        attributes: all('[data-attribute]', card).map((each) => [
          each.getAttribute('data-attribute'),
          text(each),
        ]),
        pointers: all('.names code', card).map(text),
      })),
    }
  })
}

/** The same, from the lesson. */
function expected(inspection: Inspection, index: number): Awaited<ReturnType<typeof shown>> {
  const step = inspection.steps[index]
  if (step === undefined) throw new Error(`${inspection.line} has no step ${index + 1}.`)
  return {
    said: plain(step.said),
    reads: step.reads,
    output: step.output || 'nothing yet',
    running: [...step.lines],
    frames: step.frames.map(({ method, locals }) => ({
      method,
      locals: locals.map(({ name, text }) => [name, text]),
    })),
    cards: objectCards(inspection, step).map(({ title, attributes, names, roles, state }) => ({
      title,
      attributes: state === 'complete' ? attributes.map(({ name, text }) => [name, text]) : [],
      pointers: [...names, ...roles],
    })),
  }
}

for (const line of valueLines) {
  test(`steps through ${line}, forward and back`, async ({ page }) => {
    const demo = await openInspector(page)
    const inspection = inspected(line)
    const last = inspection.steps.length - 1
    await press(demo, line)
    await expect(demo.locator('[data-reads]')).toHaveText(line)
    for (let index = 0; index <= last; index++) {
      expect(await shown(demo)).toEqual(expected(inspection, index))
      if (index < last) await press(demo, 'Next step')
    }
    for (let index = last - 1; index >= 0; index--) {
      await press(demo, 'Previous step')
      expect(await shown(demo)).toEqual(expected(inspection, index))
    }
  })
}

test('says what self and other are in a + b, and that self is another in __init__', async ({ page }) => {
  const demo = await openInspector(page, linkTo('a + b', 3))
  const frame = demo.locator('[data-frame="__add__"]')
  await expect(frame.locator('[data-local="self"]')).toHaveText('object 1, named a')
  await expect(frame.locator('[data-local="other"]')).toHaveText('object 2, named b')
  for (let step = 0; step < 3; step++) await press(demo, 'Next step')
  await expect(demo.locator('[data-frame="__init__"] [data-local="self"]')).toHaveText('object 4')
  await expect(demo.locator('[data-object="object 4"]')).toContainText('no attribute yet')
})

test('a link restores the line and the step, and makes no history @base', async ({ page }) => {
  const demo = await openInspector(page, linkTo('2 * a', 2))
  await expect(said(demo)).toContainText('int.__mul__(2, a)')
  const before = await page.evaluate(() => history.length)
  await press(demo, 'Next step')
  await expect(page).toHaveURL(/#value-inspector=3,2%20\*%20a$/)
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.reload()
  const again = await readyDemo(page, 'value-inspector')
  await expect(said(again)).toHaveText(plain(inspected('2 * a').steps[2]?.said))
  expect(await again.getByRole('link', { name: 'Link to this state' }).getAttribute('href')).toContain(
    '3,2%20*%20a',
  )
})

for (const [name, hash] of [
  ['that nobody wrote', '#value-inspector=nonsense'],
  ['to a line that cannot be followed', linkTo('import os', 2)],
] as const) {
  test(`a link ${name} falls back to the first line and says so`, async ({ page }) => {
    const demo = await openInspector(page, hash)
    await expect(demo.getByText('could not be read')).toBeVisible()
    expect(await shown(demo)).toEqual(expected(inspected(valueLines[0]), 0))
  })
}

test('a step past the end is the last one, and said', async ({ page }) => {
  const demo = await openInspector(page, linkTo('a + 1', 99))
  await expect(demo.getByText('so this is the last')).toBeVisible()
  await expect(said(demo)).toHaveText(plain(inspected('a + 1').steps.at(-1)?.said))
})

test('follows a line of the reader’s own, with its graph', async ({ page }) => {
  const demo = await openInspector(page)
  const line = 'd = (a + 1) * b.tanh()'
  await demo.getByLabel('A line of your own').fill(line)
  await page.keyboard.press('Enter')
  const inspection = inspected(line)
  await expect(said(demo)).toHaveText(plain(inspection.steps[0]?.said))
  await expect(demo.locator('[data-reads]')).toHaveText(line)
  await press(demo, 'Last step')
  expect(await shown(demo)).toEqual(expected(inspection, inspection.steps.length - 1))
  await expect(demo.locator('svg.graph [data-value="d"] [data-cell="data"]')).not.toHaveText('')
  await expect(page).toHaveURL(new RegExp(`=${inspection.steps.length},d`))
  await page.reload()
  const again = await readyDemo(page, 'value-inspector')
  await expect(again.getByLabel('A line of your own')).toHaveValue(line)
  await expect(said(again)).toHaveText(plain(inspection.steps.at(-1)?.said))
})

test('holds the steps until a line that was asked for is there', async ({ page }) => {
  const demo = await openInspector(page, linkTo(valueLines[0], 2))
  const before = await said(demo).textContent()
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route(/_astro\/inspect\./, async (route) => {
    await held
    await route.continue()
  })
  await demo.getByLabel('A line of your own').fill('a - b')
  await press(demo, 'Inspect')
  await expect(demo.getByText('Working out a - b …')).toBeVisible()
  await press(demo, 'Next step')
  await expect(said(demo)).toHaveText(before ?? '')
  answer()
  await expect(said(demo)).toHaveText(plain(inspected('a - b').steps[0]?.said))
  await press(demo, 'Next step')
  await expect(said(demo)).toHaveText(plain(inspected('a - b').steps[1]?.said))
  await expect(page).toHaveURL(/#value-inspector=2,a%20-%20b$/)
})

test('shows where Python stops', async ({ page }) => {
  const demo = await openInspector(page)
  await demo.getByLabel('A line of your own').fill('d = a / 0')
  await press(demo, 'Inspect')
  await expect(demo.locator('[data-reads]')).toHaveText('d = a / 0')
  await press(demo, 'Last step')
  await expect(demo.locator('[data-output]')).toHaveText('ZeroDivisionError')
})

test('refuses another line in words, and loses neither what was typed nor the rest', async ({ page }) => {
  const demo = await openInspector(page, linkTo('a + b', 3))
  await expect(said(demo)).toContainText('__add__ begins')
  const field = demo.getByLabel('A line of your own')
  for (const [line, problem] of [
    ['tanh(a)', 'followed: tanh as a function at 1; it belongs to the object: write a.tanh().'],
    ['q + a', 'followed: q has no value yet at 1; there are a, b, c.'],
    ['import os', 'a missing operator at 8'],
    ['', 'an empty line at 1'],
  ] as const) {
    await field.fill(line)
    await press(demo, 'Inspect')
    await expect(demo.getByRole('alert')).toContainText(problem)
    await expect(field).toHaveValue(line)
    await expect(said(demo)).toContainText('__add__ begins')
  }
  await field.fill('a - b')
  await expect(demo.getByRole('alert')).toHaveText('')
})

test('Reset returns to exactly the first frame', async ({ page }) => {
  const demo = await openInspector(page)
  // what only tells Svelte where its blocks begin is no part of the frame
  const frame = async () => (await demo.locator('.inspector').innerHTML()).replaceAll(/<!--.*?-->/g, '')
  const before = await frame()
  await press(demo, 'a * b + c')
  await press(demo, 'Next step')
  await demo.locator('[data-item="weight"]').getByLabel('one Value').check()
  await demo.getByLabel('A line of your own').fill('a - b')
  await press(demo, 'Reset')
  await expect(demo.locator('[data-item="weight"]').getByLabel('one Value')).not.toBeChecked()
  await expect(demo.getByLabel('A line of your own')).toHaveValue('')
  expect(await frame()).toBe(before)
})

test('a card and its box are selected together, by mouse and by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const demo = await openInspector(page, linkTo('x = Value(2.0)', 5))
  const card = demo.getByRole('button', { name: 'object 4', exact: true })
  const box = demo.locator('svg.graph [data-press="x"]')
  await card.click()
  await expect(box).toHaveAttribute('aria-pressed', 'true')
  await expect(demo.getByText('object 4 and object 1 hold the same number')).toBeVisible()
  await box.focus()
  await page.keyboard.press('Enter')
  await expect(card).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press(' ')
  await expect(card).toHaveAttribute('aria-pressed', 'true')
})

test('the check answers each choice with a reason, and keeps them while stepping', async ({ page }) => {
  const demo = await openInspector(page)
  for (const { id, answer, why } of valueCheck) {
    const item = demo.locator('li', { has: page.locator(`[data-item="${id}"]`) })
    await item.getByLabel('no Value').check()
    await expect(item.getByRole('status')).toHaveText(`Not so. ${plain(why)}`)
    await item.getByLabel(answer === 'many' ? 'many Values' : 'one Value').check()
    await expect(item.getByRole('status')).toHaveText(`Yes. ${plain(why)}`)
  }
  await press(demo, 'Next step')
  await press(demo, 'a + b')
  await expect(demo.locator('[data-reads]')).toHaveText('a + b')
  await expect(demo.locator('.check input:checked')).toHaveCount(valueCheck.length)
})

test('is worked by the keyboard alone', async ({ page }) => {
  const demo = await openInspector(page)
  const { steps } = inspected('a + b')
  await demo.getByRole('button', { name: 'a + b', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(said(demo)).toHaveText(plain(steps[0]?.said))
  await demo.getByRole('button', { name: 'Next step' }).focus()
  for (const [key, index] of [
    ['Enter', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['End', steps.length - 1],
    ['ArrowRight', steps.length - 1],
    ['Home', 0],
    ['ArrowLeft', 0],
  ] as const) {
    await page.keyboard.press(key)
    await expect(said(demo)).toHaveText(plain(steps[index]?.said))
  }
  // in the field the arrows move the caret, on a choice they move the choice
  await demo.getByLabel('A line of your own').focus()
  await page.keyboard.type('a-')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('b')
  await expect(demo.getByLabel('A line of your own')).toHaveValue('ab-')
  await expect(said(demo)).toHaveText(plain(steps[0]?.said))
})

test('a step is said to whoever listens', async ({ page }) => {
  const demo = await openInspector(page)
  await expect(said(demo)).toHaveAttribute('aria-live', 'polite')
  await press(demo, 'Next step')
  await expect(said(demo)).toContainText('Value is a class')
})

test('on a phone one pane shows at a time, and nothing reaches beyond the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  const demo = await openInspector(page, linkTo('a * b + c', 10))
  const controls = demo.getByRole('group', { name: 'Show' })
  for (const [name, pane] of [
    ['Class', '.listing'],
    ['Graph', 'svg.graph'],
    ['TypeScript', '[data-typescript]'],
    ['Objects', '.cards'],
  ] as const) {
    await controls.getByRole('button', { name, exact: true }).click()
    await expect(demo.locator(pane)).toBeVisible()
    await expect(demo.locator('.panes > section:visible')).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    // hidden until now, it could not be scrolled to
    if (name === 'Class') await expect(demo.locator('.listing .running')).toBeInViewport()
  }
})

test('the running line is in view in the class', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const demo = await openInspector(page, linkTo('a.tanh()', 3))
  await expect(demo.locator('.listing .running')).toContainText('def tanh(self)')
  await demo.locator('.listing').scrollIntoViewIfNeeded()
  await expect(demo.locator('.listing .running')).toBeInViewport()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing for axe to find in the middle of a line, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const demo = await openInspector(page, linkTo('2 * a', 9))
      await expect(said(demo)).toContainText('object 4')
      await demo.locator('[data-item="neuron"]').getByLabel('one Value').check()
      const { violations } = await new AxeBuilder({ page }).include('[data-demo="value-inspector"]').analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('every line has a numbered list of what Python does', async ({ page }) => {
    await page.goto('demos/value-inspector/')
    const demo = page.locator('[data-demo="value-inspector"]')
    await expect(demo.locator('.on-paper ol:visible')).toHaveCount(valueLines.length)
    for (const [index, line] of valueLines.entries()) {
      const list = demo.locator('.on-paper ol').nth(index)
      await expect(list.locator('li')).toHaveText(
        inspected(line)
          .steps.slice(1)
          .map((step) => plain(step.said)),
      )
    }
    await expect(demo.locator('.inspector')).toBeHidden()
  })
})

test('stands in the post under the magic methods', async ({ page }) => {
  await page.goto('posts/006-zero-to-hero/')
  const demo = await readyDemo(page, 'value-inspector')
  const before = await demo.evaluate((figure) => {
    const place = figure.closest('astro-island') ?? figure
    return place.previousElementSibling?.textContent ?? ''
  })
  expect(before).toContain('magic methods')
})

test('looks in the post as on its own page', async ({ page }) => {
  const widths = []
  for (const path of ['posts/006-zero-to-hero/', 'demos/value-inspector/']) {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      const demo = await readyDemo(page, 'value-inspector')
      const parts = demo.locator('[data-object], [data-attribute="data"], .listing, .said, .check li')
      widths.push(
        await parts.evaluateAll((all) => all.map((part) => Math.round(part.getBoundingClientRect().width))),
      )
    }
  }
  expect(widths.slice(0, 3)).toEqual(widths.slice(3))
})
