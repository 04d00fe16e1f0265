/** The neuron graph: any expression, alive; every number on it is the engine's. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { gallery } from '../../src/lessons/gallery.ts'
import { foldGraph, usualFolding } from '../../src/lessons/folding.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { readSource } from '../../src/lessons/source.ts'
import { randomExpression } from '../engine/random-expression.ts'
import { expect, open, readyDemo, test } from './fixtures.ts'
import { button, cell, expectEngine, field, openGraph } from './graph-desk.ts'

const [neuron] = gallery

test('opens with the lecture’s neuron, and no gradient before Backward @base', async ({ page }) => {
  const demo = await openGraph(page)
  await expectEngine(demo, neuron.text)
  await button(demo, 'Backward').click()
  await expectEngine(demo, neuron.text, { passes: 1 })
  await expect(cell(demo, 'x1', 'grad')).toHaveText('−1.5')
})

test('shows the engine’s number on every Value and edge of expressions nobody thought of', async ({
  page,
}) => {
  const demo = await openGraph(page)
  for (const { leaves, text } of fc.sample(randomExpression, { numRuns: 8, seed: 6 })) {
    const whole = [...Object.entries(leaves).map(([name, number]) => `${name} = ${number}`), text].join('\n')
    await field(demo).fill(whole)
    await expectEngine(demo, whole)
    await button(demo, 'Backward').click()
    await expectEngine(demo, whole, { passes: 1 })
  }
})

test('every graph of the gallery opens with the engine’s numbers', async ({ page }) => {
  const demo = await openGraph(page)
  for (const { name, text } of gallery.toReversed()) {
    await demo.getByLabel('From the lecture').selectOption(name)
    await expect(field(demo)).toHaveValue(text)
    const live = new LiveGraph(readSource(text))
    const { values, groups } = foldGraph(live, usualFolding(live))
    await expect(demo.locator('[data-box^="v"]')).toHaveCount(values.length)
    await expect(demo.locator('[data-group]')).toHaveCount(groups.length)
    if (groups.length === 0) await expectEngine(demo, text)
  }
})

test('follows as the reader types, and keeps equal leaves and both edges of a square apart', async ({
  page,
}) => {
  const demo = await openGraph(page)
  await field(demo).fill('')
  await field(demo).pressSequentially('a = 3; b = 3; L = a*a + b')
  await expectEngine(demo, 'a = 3; b = 3; L = a*a + b')
  await button(demo, 'Backward').click()
  await expect(demo.locator('[data-edge]')).toHaveCount(4)
  await expect(cell(demo, 'a', 'grad')).toHaveText('6')
})

test.describe('what cannot be read', () => {
  for (const [text, said] of [
    ['a = 2; L = a*q', 'q is used before it has a value at 14; put q = 1 before it'],
    ['a = 2; L = (a + 1', 'unclosed bracket at 18; add )'],
    ['a = 2; L = tahn(a)', 'unknown function tahn at 12; did you mean tanh? The graph'],
    ['', 'nothing to compute at 1; write for example L = a * b'],
    ['MLP(2)', 'a network that cannot be read at 6; write Neuron(3)'],
    ['MLP(100, [100])', 'more than 10000 nodes at 16; use smaller sizes'],
    [`a = 1; L = ${Array.from({ length: 6000 }, () => 'a').join('+')}`, 'more than 10000 nodes'],
  ] as const)
    test(`is said with its place: ${text.slice(0, 30) || 'nothing'}`, async ({ page }) => {
      const demo = await openGraph(page)
      const wanted = text.length > 1000 ? text.replaceAll('a+', '-a+') : text
      await field(demo).fill(wanted)
      await expect(demo.getByRole('alert')).toContainText(said)
      await expect(field(demo)).toHaveAttribute('aria-invalid', 'true')
      await expect(field(demo)).toHaveValue(wanted)
      // the last good graph stays, and is said to
      await expect(demo.getByRole('alert')).toContainText('The graph is still that of x1 = 2; x2 = 0;')
      await expectEngine(demo, neuron.text)
      await field(demo).fill('a = 2; L = a*a')
      await expect(demo.getByRole('alert')).toHaveCount(0)
      await expectEngine(demo, 'a = 2; L = a*a')
    })
})

test('follows sliders and exact fields, and nothing jumps when a number changes', async ({ page }) => {
  const demo = await openGraph(page)
  const places = () =>
    demo.locator('[data-box]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('transform')))
  const before = await places()
  await demo.getByRole('slider', { name: 'x2', exact: true }).fill('2.5')
  await expectEngine(demo, neuron.text, { numbers: { x2: 2.5 } })
  await expect(demo.locator('[data-value="x2w2"]')).toHaveClass(/changed/)
  await button(demo, 'Exact numbers and steps').click()
  await demo.getByRole('textbox', { name: 'w1', exact: true }).fill('−1,25')
  await button(demo, 'Backward').click()
  await expectEngine(demo, neuron.text, { numbers: { x2: 2.5, w1: -1.25 }, passes: 1 })
  expect(await places()).toEqual(before)
  await expect(demo.locator('.changed')).toHaveCount(0)
})

test('says of a gradient of 0 what is true of it', async ({ page }) => {
  const demo = await openGraph(page)
  for (const [text, said] of [
    ['w = 1; x = 0; y = w*x', 'w: gradient 0, a dotted line; moving it a little moves nothing now.'],
    [
      'x = 0; y = x**2',
      'x: gradient 0, a dotted line, but only just here; moved further, it moves the output.',
    ],
    ['a = 0; z = abs(a)', 'a: a corner of the output'],
  ] as const) {
    await field(demo).fill(text)
    await expectEngine(demo, text)
    await button(demo, 'Backward').click()
    await expect(demo.locator('figcaption')).toContainText(said)
  }
})

test('keeps a long name beside its slider, apart from its number and from its neighbours', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const demo = await openGraph(page)
  await field(demo).fill(
    'learning_rate_of_the_net = 0.1; very_long_variable_name_indeed = 2; b = 1; L = learning_rate_of_the_net*very_long_variable_name_indeed + b',
  )
  const sliders = demo.getByRole('group', { name: 'Leaves' }).locator('label')
  await expect(sliders).toHaveCount(3)
  const apart = await sliders.evaluateAll((labels) =>
    labels.map((label) => {
      const [name, number] = ['span', 'b'].map((part) => label.querySelector(part)) as [Element, Element]
      const text = document.createRange()
      text.setStart(name, 0)
      text.setEndBefore(number)
      const [written, shown, room] = [text, number, label].map((part) => part.getBoundingClientRect())
      return written && shown && room && written.right <= shown.left && shown.right <= room.right + 1
    }),
  )
  expect(apart).toEqual([true, true, true])
})

test('lets the ends of a slider be moved', async ({ page }) => {
  const demo = await openGraph(page)
  await button(demo, 'Exact numbers and steps').click()
  await demo.getByRole('button', { name: 'Ends of the slider of x1' }).click()
  await demo.getByRole('textbox', { name: 'x1 to' }).fill('100')
  const slider = demo.getByRole('slider', { name: 'x1', exact: true })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('max', '100')
  await slider.fill('80')
  await expect(cell(demo, 'x1', 'data')).toHaveText('80')
})

test('plays forward and backward along one position, which is scrubbed both ways', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const text = 'a = 2; b = 3; c = a*b'
  const demo = await openGraph(page)
  await field(demo).fill(text)
  await expectEngine(demo, text)
  const step = demo.getByRole('slider', { name: 'Step', exact: true })
  await step.fill('0')
  await expect(cell(demo, 'c', 'data')).toHaveText('')
  await page.keyboard.press('ArrowRight')
  await expect(cell(demo, 'c', 'data')).toHaveText('6')
  await button(demo, 'Play backward').click()
  await expect(cell(demo, 'b', 'grad')).toHaveText('2')
  await expect(step).toHaveValue('4')
  await step.fill('3')
  await expect(cell(demo, 'a', 'grad')).toHaveText('3')
  await expect(cell(demo, 'b', 'grad')).toHaveText('')
  await expect(demo.getByText('a.grad += c.grad × local: 1 × 3 = 3')).toBeVisible()
  await expect(demo.locator('svg.graph text.factor')).toHaveText('1 × 3 = 3')
  await step.fill('1')
  await expect(cell(demo, 'a', 'grad')).toHaveText('')
  await button(demo, 'Play forward').click()
  await expect(cell(demo, 'c', 'data')).toHaveText('')
  await expect(cell(demo, 'c', 'data')).toHaveText('6')
})

test('whatever is opened while it plays takes over from the play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const demo = await openGraph(page)
  const step = demo.getByRole('slider', { name: 'Step', exact: true })
  const play = button(demo, 'Play backward')
  await play.click()
  await expect(play).toHaveAttribute('aria-pressed', 'true')
  await button(demo, 'Reset').click()
  await expect(play).toHaveAttribute('aria-pressed', 'false')
  await expectEngine(demo, neuron.text)
  await play.click()
  await page.evaluate(() => (location.hash = '#neuron-graph=a = 2; b = 3; c = a*b|passes:1|at:4'))
  await expect(play).toHaveAttribute('aria-pressed', 'false')
  await expect(step).toHaveValue('4')
  // as long as a step of the play would have taken
  await page.waitForTimeout(900)
  await expect(step).toHaveValue('4')
})

test('says that a graph cannot be drawn where Workers are refused, and keeps the one before', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  const demo = await openGraph(page)
  await field(demo).fill('a = 2; L = a*a')
  await expect(demo.getByText('The graph could not be drawn')).toBeVisible()
  await expectEngine(demo, neuron.text)
  await expect(field(demo)).toHaveValue('a = 2; L = a*a')
})

test('shows how gradients pile up without zeroing', async ({ page }) => {
  const demo = await openGraph(page)
  await button(demo, 'Backward').click()
  await button(demo, 'Backward without zeroing').click()
  await expectEngine(demo, neuron.text, { passes: 2 })
  await expect(demo.getByText('Backward has run 2 times without zeroing')).toBeVisible()
  await button(demo, 'Backward').click()
  await expectEngine(demo, neuron.text, { passes: 1 })
})

test('takes the lecture’s optimization step, up and down, on parameters alone', async ({ page }) => {
  const demo = await openGraph(page, '@simple-expression')
  await button(demo, 'Exact numbers and steps').click()
  await button(demo, 'Step up').click()
  await expect(cell(demo, 'L', 'data')).toHaveText('−7.286')
  await expect(demo.getByText('4 parameters moved: L −8 → −7.2865')).toBeVisible()
  await button(demo, 'Reset').click()
  await demo.getByLabel('From the lecture').selectOption('simple-expression')
  await expect(cell(demo, 'L', 'data')).toHaveText('−8')
  await demo.getByRole('group', { name: 'a', exact: true }).getByLabel('parameter').uncheck()
  await button(demo, 'Step down').click()
  await expect(cell(demo, 'a', 'data')).toHaveText('2')
  await expect(demo.getByText('3 parameters moved')).toBeVisible()
})

test('folds and opens neurons and layers; the network’s loss opens folded and unfolds in three seconds', async ({
  page,
}) => {
  const demo = await openGraph(page, '@mlp-loss|passes:1')
  await expect(demo.locator('[data-group]')).toHaveCount(3)
  await demo.locator('[data-group="L1"]').click()
  await expect(demo.locator('[data-group^="L1.n"]')).toHaveCount(4)
  await demo.getByRole('button', { name: 'Fold L1', exact: true }).click()
  await expect(demo.locator('[data-group]')).toHaveCount(3)
  const start = Date.now()
  await button(demo, 'Open all').click()
  await expect(demo.locator('[data-box]')).toHaveCount(360, { timeout: 20_000 })
  // generous: the machine that tests is busy
  expect(Date.now() - start).toBeLessThan(15_000)
  await expectEngine(demo, 'loss(MLP(3, [4, 4, 1]))', { passes: 1 })
})

test('a layout that is under way can be stopped, and the graph before it stays', async ({ page }) => {
  const demo = await openGraph(page)
  const terms = Array.from({ length: 900 }, (_, i) => `sin(a*${i})`)
  const text = `a = 1; L = ${terms.join('+')}`
  await field(demo).fill(text)
  await expect(demo.getByRole('progressbar')).toBeVisible()
  await button(demo, 'Stop').click()
  await expect(demo.getByText('The drawing was stopped')).toBeVisible()
  await expect(demo.getByRole('progressbar')).toHaveCount(0)
  await expect(field(demo)).toHaveValue(text)
  await expectEngine(demo, neuron.text)
  await field(demo).fill('a = 2; L = a + a')
  await expectEngine(demo, 'a = 2; L = a + a')
})

test('zooms, pans and fits by buttons, wheel, drag and keys', async ({ page }) => {
  const demo = await openGraph(page, '@readme')
  const sheet = demo.locator('.sheet')
  const transform = () => sheet.evaluate((element) => element.style.transform)
  const fitted = await transform()
  const scale = (text: string) => Number(/scale\((.+)\)/.exec(text)?.[1])
  await button(demo, 'Zoom in').click()
  expect(scale(await transform())).toBeCloseTo(scale(fitted) * 1.25)
  await button(demo, 'Zoom out').click()
  await button(demo, 'Zoom out').click()
  expect(scale(await transform())).toBeCloseTo(scale(fitted) * 0.8)
  await button(demo, 'Fit').click()
  expect(await transform()).toBe(fitted)

  await demo.locator('.canvas').scrollIntoViewIfNeeded()
  const box = await demo.locator('.canvas').boundingBox()
  if (!box) throw new Error('The canvas is drawn.')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(middle.x, middle.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(async () => scale(await transform())).toBeGreaterThan(scale(fitted))
  const zoomed = await transform()
  await page.mouse.down()
  await page.mouse.move(middle.x + 60, middle.y + 40, { steps: 4 })
  await page.mouse.up()
  expect(await transform()).not.toBe(zoomed)
  expect(scale(await transform())).toBe(scale(zoomed))
  // a drag picks nothing
  await expect(page).not.toHaveURL(/pick/)

  await demo.locator('[data-box][tabindex="0"]').focus()
  await page.keyboard.press('0')
  await expect.poll(transform).toBe(fitted)
  await page.keyboard.press('+')
  expect(scale(await transform())).toBeCloseTo(scale(fitted) * 1.25)
  const before = await transform()
  await page.keyboard.press('Shift+ArrowLeft')
  const panned = await transform()
  expect(panned).not.toBe(before)

  // what is picked or moved is looked at where the reader looks
  await demo.getByRole('slider').last().press('ArrowRight')
  await page.waitForURL(/leaves/)
  expect(await transform()).toBe(panned)
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 780 } })

  test('two magnify about the point between them, one pans, and a tap picks', async ({ page }) => {
    const demo = await openGraph(page, '@readme')
    const canvas = demo.locator('.canvas')
    await canvas.scrollIntoViewIfNeeded()
    const box = await canvas.boundingBox()
    if (!box) throw new Error('The canvas is drawn.')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const view = async () => {
      const text = await demo.locator('.sheet').evaluate((element) => element.style.transform)
      const [, x = '', y = '', k = ''] = /translate\((.+)px, (.+)px\) scale\((.+)\)/.exec(text) ?? []
      return { x: Number(x), y: Number(y), k: Number(k) }
    }
    const before = await view()

    const touch = await fingersOf(page)
    const spread = (distance: number) =>
      [-1, 1].map((side) => ({ x: middle.x + side * distance, y: middle.y }))
    await touch('touchStart', spread(30))
    for (const distance of [36, 42, 48, 54, 60]) await touch('touchMove', spread(distance))
    await touch('touchEnd', [])
    await expect.poll(async () => (await view()).k / before.k).toBeCloseTo(2, 1)
    const after = await view()
    // the same place of the drawing lies between the fingers
    const under = ({ x, k }: typeof before) => (middle.x - box.x - x) / k
    expect(Math.abs(under(after) - under(before)) * after.k).toBeLessThan(3)

    await touch('touchStart', [middle])
    for (const by of [10, 20, 30, 40]) await touch('touchMove', [{ x: middle.x + by, y: middle.y }])
    await touch('touchEnd', [])
    await expect.poll(async () => Math.round((await view()).x - after.x)).toBeGreaterThan(30)
    expect((await view()).k).toBe(after.k)
    await expect(page).not.toHaveURL(/pick/)

    // a finger that lets go at speed flings, and the browser takes the next tap for the end of that
    await expect(async () => {
      await button(demo, 'Fit').tap()
      expect((await view()).k).toBeLessThan(before.k)
    }).toPass()
    const fitted = await view()
    await demo.locator('[data-box]').first().tap()
    await expect(page).toHaveURL(/pick:v\d+/)
    expect(await view()).toEqual(fitted)
  })
})

test('by keyboard alone: type, walk along the edges, inspect, edit', async ({ page }) => {
  const demo = await openGraph(page)
  await field(demo).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('a = 2; b = 3; c = a*b; d = c + a')
  await expectEngine(demo, 'a = 2; b = 3; c = a*b; d = c + a')
  const focused = page.locator('[data-box]:focus')
  for (let press = 0; press < 12 && (await focused.count()) === 0; press++) await page.keyboard.press('Tab')
  await expect(focused).toHaveAttribute('data-value', 'd')
  for (const [key, label] of [
    ['ArrowLeft', 'c'],
    ['ArrowLeft', 'a'],
    ['ArrowDown', 'b'],
    ['ArrowUp', 'a'],
    ['ArrowRight', 'c'],
  ]) {
    await page.keyboard.press(key ?? '')
    await expect(focused).toHaveAttribute('data-value', label ?? '')
  }
  await page.keyboard.press('Enter')
  await expect(demo.getByRole('heading', { name: 'c', exact: true })).toBeVisible()
  const slider = demo.getByRole('slider', { name: 'a', exact: true })
  for (
    let press = 0;
    press < 20 && !(await slider.evaluate((each) => each === document.activeElement));
    press++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(cell(demo, 'a', 'data')).toHaveText('2.1')
})

test('looks closer at a Value and an edge: formula, local derivatives, paths, contribution', async ({
  page,
}) => {
  const demo = await openGraph(page, '@used-twice|passes:1')
  await demo.locator('[data-value="a"]').click()
  const inspector = demo.getByRole('region', { name: 'Inspect' })
  await expect(inspector.getByRole('heading', { name: 'a', exact: true })).toBeVisible()
  await expect(inspector.getByText('a → d → f')).toBeVisible()
  await expect(inspector.getByText('a → e → f')).toBeVisible()
  await expect(inspector.locator('td.grad')).toHaveText('−3')
  expect(await inspector.locator('math').count()).toBeGreaterThan(0)
  await inspector.getByRole('button', { name: 'Edge into d' }).click()
  await expect(inspector.getByText('1 × 3 = 3')).toBeVisible()
  await expect(demo.locator('.edge-grad.picked')).toHaveCount(1)
  await demo.locator('.hit').last().click({ force: true })
  await expect(inspector.getByRole('heading', { name: /^From/ })).toBeVisible()
})

test('is looked at as a network and as tables, with one thing picked in all', async ({ page }) => {
  const demo = await openGraph(page, '@small-mlp|passes:1')
  await button(demo, 'Network').click()
  await expect(demo.locator('.diagram')).toBeVisible()
  await button(demo, 'Table').click()
  const rows = demo.getByRole('group', { name: 'The graph as tables' }).locator('tbody tr')
  const live = new LiveGraph(readSource('MLP(2, [2, 1])'))
  await expect(rows).toHaveCount(live.graph.values.length + live.graph.edges.length)
  await demo.getByRole('button', { name: 'L1.n1.w1', exact: true }).first().click()
  await button(demo, 'Graph').click()
  await expect(demo.locator('[data-box][aria-current]')).toHaveAttribute('data-value', 'L1.n1.w1')
})

test('is taken away as a picture and as code', async ({ page }) => {
  const demo = await openGraph(page, '@simple-expression|passes:1')
  await button(demo, 'Take it with you').click()
  const saved = page.waitForEvent('download')
  await button(demo, 'Save as SVG').click()
  expect((await saved).suggestedFilename()).toBe('neuron-graph.svg')
  const code = demo.getByRole('textbox', { name: 'Graphviz DOT' })
  await expect(code).toHaveValue(/label="\{ L \| data -8\.0000 \| grad 1\.0000 \}"/)
  await demo.getByLabel('The graph as code').selectOption('python')
  await expect(demo.getByRole('textbox', { name: 'Python, for micrograd' })).toHaveValue(
    /from micrograd.engine/,
  )
  await demo.getByLabel('The graph as code').selectOption('typescript')
  await expect(demo.getByRole('textbox', { name: 'TypeScript, for our engine' })).toHaveValue(/new Value\(2/)
})

test('a link restores everything, and makes no history', async ({ page }) => {
  const demo = await openGraph(page)
  const before = await page.evaluate(() => history.length)
  await field(demo).fill('a = 2; b = -3; L = a*b + a')
  await expectEngine(demo, 'a = 2; b = -3; L = a*b + a')
  await demo.getByRole('slider', { name: 'a', exact: true }).fill('3.25')
  await button(demo, 'Backward without zeroing').click()
  await button(demo, 'Backward without zeroing').click()
  await demo.getByRole('slider', { name: 'Step', exact: true }).fill('4')
  await demo.locator('[data-value="b"]').click()
  await expect(page).toHaveURL(/leaves:a:3\.25.*passes:2.*at:4.*pick:v1/)
  expect(await page.evaluate(() => history.length)).toBe(before)
  const link = page.url()
  const text = await demo.locator('svg.graph').textContent()
  await page.goto('about/')
  await page.goto(link)
  const again = await readyDemo(page, 'neuron-graph')
  await expect(field(again)).toHaveValue('a = 2; b = -3; L = a*b + a')
  await expect.poll(() => again.locator('svg.graph').textContent()).toBe(text)
  await button(again, 'Zoom in').click()
  expect(page.url()).toBe(link)
})

for (const link of [
  '1,2,nonsense',
  '@neuron|leaves:nobody:1',
  '@nobody',
  'a = 2; L = |passes:1',
  '@neuron|passes:0',
])
  test(`a link that nobody wrote falls back to the start and says so: ${link}`, async ({ page }) => {
    const demo = await openGraph(page, link)
    await expect(demo.getByText('could not be read')).toBeVisible()
    await expectEngine(demo, neuron.text)
  })

test('a link that picks and folds what the graph does not have says so, and keeps the rest', async ({
  page,
}) => {
  const demo = await openGraph(page, '@neuron|leaves:x1:2.5|passes:1|pick:v99|fold:L7')
  await expect(demo.getByText('The link names L7 and v99, which this graph does not have')).toBeVisible()
  await expectEngine(demo, neuron.text, { numbers: { x1: 2.5 }, passes: 1 })
  await expect(page).toHaveURL(/leaves:x1:2\.5/)
  await expect(page).not.toHaveURL(/v99|L7/)
})

test('Reset returns to exactly the start', async ({ page }) => {
  const demo = await openGraph(page)
  await field(demo).fill('a = 2; L = a*a')
  await expectEngine(demo, 'a = 2; L = a*a')
  await demo.getByRole('slider', { name: 'a', exact: true }).fill('1')
  await button(demo, 'Backward').click()
  await button(demo, 'Reset').click()
  await expectEngine(demo, neuron.text)
  await expect(field(demo)).toHaveValue(neuron.text)
  await expect(page).toHaveURL(/#neuron-graph=@neuron$/)
})

test('is drawn for the room it has, once, and has nothing for axe to find with all tools open', async ({
  page,
}) => {
  for (const [width, room] of [
    [360, 'tall'],
    [768, 'mid'],
    [1280, 'wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    const demo = await openGraph(page, '@neuron|passes:1|pick:v2')
    await expect(demo.locator('svg.graph')).toHaveCount(1)
    await expect(demo.locator(`svg.graph.${room}`)).toBeVisible()
    await button(demo, 'Exact numbers and steps').click()
    await button(demo, 'Take it with you').click()
    await expect(demo.getByText('Loading…')).toHaveCount(0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide, `sideways at ${width}`).toBeLessThanOrEqual(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('[data-demo]').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  }
})

test.describe('in a post', () => {
  test('is compact, follows a slider, and opens its tools on request', async ({ page }) => {
    await open(page, 'posts/006-zero-to-hero/')
    const demo = await readyDemo(page, 'neuron-graph')
    await demo.getByRole('slider', { name: 'x2', exact: true }).fill('2.5')
    await button(demo, 'Backward').click()
    await expect(cell(demo, 'w2', 'grad')).not.toHaveText('')
    const data = await cell(demo, 'o', 'data').textContent()
    await button(demo, 'All tools').click()
    await expectEngine(demo, neuron.text, { numbers: { x2: 2.5 }, passes: 1 })
    await expect(cell(demo, 'o', 'data')).toHaveText(data ?? '')
    await field(demo).fill('a = 2; L = a*a')
    await expectEngine(demo, 'a = 2; L = a*a')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const path of ['demos/neuron-graph/', 'posts/006-zero-to-hero/'])
    test(`the first frame is there to read: ${path}`, async ({ page }) => {
      await page.goto(path)
      const demo = page.locator('[data-demo="neuron-graph"]')
      await expect(demo.locator('svg.graph:visible')).toHaveCount(1)
      await expect(demo.locator('svg.graph:visible [data-value="o"] [data-cell="data"]')).toHaveText('0.7071')
    })
})

/** Playwright has one finger; the browser's own protocol has as many as there are points. */
async function fingersOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    })
}
