/** The walkthrough: all three acts, forward and back, each number the engine's. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { topologicalOrder } from '../../src/engine/value.ts'
import { formatNumber } from '../../src/figures/format.ts'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import type { Board } from '../../src/lessons/board.ts'
import { exercise } from '../../src/lessons/exercises.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { questionOf } from '../../src/lessons/question.ts'
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
    cells: [...root.querySelectorAll('.walk [data-value]')].map((value) => [
      value.getAttribute('data-value'),
      ...[...value.querySelectorAll('[data-cell]')].map((cell) => cell.textContent),
    ]),
    edges: root.querySelectorAll('.walk [data-edge]').length,
    current: root.querySelectorAll('.walk [data-edge].current').length,
    time: root.querySelector('.count a')?.getAttribute('href'),
  }))
}

function expected(board: Board, index: number) {
  const text = (number: number | undefined) => (number === undefined ? '' : formatNumber(number))
  const current = board.edges.filter(({ current: now }) => now).length
  return {
    where: `Step ${index + 1} of ${boards.length}`,
    title: board.step.title.replaceAll('`', ''),
    cells: board.values.map(({ label, data, grad }) => [label, text(data), text(grad)]),
    edges: board.edges.filter(({ contribution, current: now }) => contribution !== undefined || now).length,
    current,
  }
}

test('walks all three acts forward and back by its buttons @base', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.getByLabel('Just show me').check()
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

test('introduces the gradients on the board only where they are on it, and moves nothing for that', async ({
  page,
}) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=new-L')
  const known = demo.getByText('On the board when the clock starts')
  const anew = demo.getByText('This act has a graph of its own')
  await expect(known).toBeVisible()
  await expect(anew).toBeHidden()
  const top = (await demo.locator('.walk').boundingBox())?.y
  await demo.getByRole('button', { name: 'Next step' }).click()
  await expect(known).toBeHidden()
  await expect(anew).toBeVisible()
  expect((await demo.locator('.walk').boundingBox())?.y).toBe(top)
})

test('asks for each gradient, and never shows one before it is answered', async ({ page }) => {
  const demo = await openWalkthrough(page)
  const next = demo.getByRole('button', { name: 'Next step' })
  const sets = boards.filter(({ step }) => step.kind === 'set').length
  for (const [index, { step, values }] of boards.entries()) {
    if (step.kind === 'set') {
      const cell = demo.locator(`.walk [data-value="${step.value}"] [data-cell="grad"]`)
      await expect(cell).toHaveText('?')
      const field = demo.getByLabel(`Gradient of ${step.value}`, { exact: true })
      const answer = String(values.find(({ label }) => label === step.value)?.grad)
      await field.fill(answer)
      await expect(cell).toHaveText(/^[−\d]/)
      await field.press('Enter')
      await expect(demo.getByText('Right.')).toBeVisible()
      await expect(cell).toHaveText(formatNumber(Number(answer)))
    }
    expect(await shown(demo)).toMatchObject(expected(boards[index] as Board, index))
    if (index < boards.length - 1) await next.click()
  }
  await expect(demo.getByText(`${sets} of ${sets} right, ${sets} at the first try.`)).toBeVisible()
})

test('takes expressions, real minus signs and decimal commas', async ({ page }) => {
  for (const [step, answer] of [
    ['set-c', 'd.grad*1'],
    ['set-c', '−2'],
    ['set-e', '-2*1'],
    ['set-n', '1 - o**2'],
    ['set-sum', '0,5'],
    ['set-x1', 'x1.grad = w1.data * x1w1.grad'],
  ] as const) {
    await page.goto('about/')
    await page.evaluate(() => localStorage.clear())
    const demo = await openWalkthrough(page, `#backprop-walkthrough=${step}`)
    await demo.getByLabel(/^Gradient of/).fill(answer)
    await demo.getByRole('button', { name: 'Check' }).click()
    await expect(demo.getByText('Right.'), `${answer} at ${step}`).toBeVisible()
  }
})

test('says what went wrong, and keeps the wrong answer readable', async ({ page }) => {
  for (const [step, answer, said] of [
    ['set-a', '-4', 'multiplied by the data of a itself'],
    ['set-a', '-3', 'local derivative'],
    ['set-a', '-6', 'sign'],
    ['set-n', '1 - n**2', 'goes into'],
    ['set-n', '0.49', 'Very close'],
    ['set-n', '0.51', 'Very close'],
    ['set-x2w2', '0', '0 would say'],
    ['set-c', '-1', 'added'],
    ['set-c', '10', 'data of c'],
    ['set-c', 'c.grad', 'what is asked for'],
    ['set-c', 'q*2', 'q'],
    ['set-c', '7', 'd.grad'],
  ] as const) {
    await page.goto('about/')
    await page.evaluate(() => localStorage.clear())
    const demo = await openWalkthrough(page, `#backprop-walkthrough=${step}`)
    const field = demo.getByLabel(/^Gradient of/)
    await field.fill(answer)
    await field.press('Enter')
    await expect(demo.locator('.verdict'), `${answer} at ${step}`).toContainText(said)
    await expect(field).toHaveValue(answer)
    await expect(demo.getByText('0 of 14 right')).toBeVisible()
  }
})

test('hints in four levels, then leaves only the arithmetic', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-x1')
  const product = demo.getByRole('group', { name: 'upstream times local is contribution' })
  await expect(product.locator('b')).toHaveText(['', ''])
  for (let level = 1; level <= 4; level++) {
    await demo.getByRole('button', { name: /^Hint/ }).click()
    await expect(demo.locator('[aria-label="Hints"] li')).toHaveCount(level)
  }
  await expect(product.locator('b')).toHaveText(['0.5', '−3'])
  await demo.getByLabel('Gradient of x1').fill('-1.5')
  await demo.getByRole('button', { name: 'Check' }).click()
  await expect(demo.getByText('1 of 14 right, 0 at the first try')).toBeVisible()
})

test('keeps answers over steps and visits, counts honestly, and forgets them on Reset', async ({ page }) => {
  let demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByLabel('Gradient of c').fill('-2')
  await demo.getByRole('button', { name: 'Check' }).click()
  const right = await shown(demo)
  for (const name of ['Next step', 'Next step', 'Reveal', 'Next step']) {
    await demo.getByRole('button', { name }).click()
  }
  await expect(demo.getByText('1 of 14 right, 1 at the first try; 1 revealed.')).toBeVisible()
  for (let back = 0; back < 3; back++) await demo.getByRole('button', { name: 'Previous step' }).click()
  expect(await shown(demo)).toEqual(right)
  await page.goto('about/')
  demo = await openWalkthrough(page)
  expect(await shown(demo)).toEqual(right)
  await expect(demo.getByLabel('Gradient of c')).toHaveValue('−2')
  await demo.getByRole('button', { name: 'Reset' }).click()
  await expect(demo.getByText('Step 1 of 42')).toBeVisible()
  await expect(demo.getByText('0 of 14 right.')).toBeVisible()
})

test('a wrong answer and its diagnosis are still there after going away and coming back', async ({
  page,
}) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-a')
  await demo.getByLabel('Gradient of a').fill('-3')
  await demo.getByRole('button', { name: 'Check' }).click()
  const wrong = await shown(demo)
  const verdict = await demo.locator('.verdict').textContent()
  await demo.getByRole('button', { name: 'Previous step' }).click()
  await demo.getByRole('button', { name: 'Next step' }).click()
  expect(await shown(demo)).toEqual(wrong)
  await expect(demo.locator('.verdict')).toHaveText(verdict ?? '')
  await expect(demo.locator('.walk [data-value="a"] .struck')).toBeVisible()
})

test('an open question never blocks, counts as revealed, keeps what was typed, and can be asked again', async ({
  page,
}) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByLabel('Gradient of c').fill('d.grad * 1')
  await demo.getByRole('button', { name: 'Next step' }).click()
  await expect(demo.locator('.walk [data-value="c"] [data-cell="grad"]')).toHaveText('−2')
  await expect(demo.getByText('0 of 14 right; 1 revealed.')).toBeVisible()
  await demo.getByRole('button', { name: 'Previous step' }).click()
  await expect(demo.getByText('Revealed: c.grad is −2. You had typed d.grad * 1.')).toBeVisible()
  await demo.getByRole('button', { name: 'Ask me all the same' }).click()
  await expect(demo.getByLabel('Gradient of c')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(demo.getByText('1 of 14 right, 0 at the first try.')).toBeVisible()
})

test('what is only shown counts as shown: Just show me, and a link past a question', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByLabel('Just show me').check()
  await demo.getByLabel('Just show me').uncheck()
  await expect(demo.getByText('0 of 14 right; 1 revealed.')).toBeVisible()
  await demo.getByRole('button', { name: 'Reset' }).click()
  // The neuron shows nothing of the first act.
  await page.goto('about/')
  const neuron = await openWalkthrough(page, '#backprop-walkthrough=model')
  await expect(neuron.getByText('0 of 14 right.')).toBeVisible()
})

test('the time line tells by form what was found from what was shown, and says it', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByLabel('Gradient of c').fill('-2')
  await page.keyboard.press('Enter')
  const line = demo.getByRole('slider', { name: 'Step', exact: true })
  await expect(line).toHaveAttribute('aria-valuetext', 'Step 8 of 42, 44:37, right')
  await demo.getByRole('button', { name: 'Next step' }).click()
  await demo.getByRole('button', { name: 'Next step' }).click()
  await expect(demo.getByLabel('Gradient of e')).toBeVisible()
  await demo.getByRole('button', { name: 'Next step' }).click()
  const marks = await demo
    .locator('path.mark')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  const at = (id: string) => marks[boards.findIndex(({ step }) => step.id === id)]
  expect(at('set-c')).toBe(at('set-a'))
  expect(at('set-e')).not.toBe(at('set-c'))
  await demo.getByRole('button', { name: 'Previous step' }).click()
  await expect(line).toHaveAttribute('aria-valuetext', /, revealed$/)
})

test('the focus is never lost when a button goes, and the arrow keys go on', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByLabel('Gradient of c').fill('-2')
  await demo.getByRole('button', { name: 'Check' }).press('Enter')
  await expect(demo.locator('.verdict')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await demo.getByLabel('Gradient of e').fill('-2')
  await page.keyboard.press('Enter')
  await expect(demo.getByText('Right. e.grad is −2.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(demo.getByText('Step 11 of 42')).toBeVisible()
})

test('a term of the product points at its place in the graph', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-x1')
  await demo.getByLabel('Just show me').check()
  await demo.getByRole('button', { name: /^local.*w1\.data/ }).focus()
  await expect(demo.locator('.walk [data-value="w1"] .pointed.data')).toBeVisible()
  await demo.getByRole('button', { name: /^upstream/ }).focus()
  await expect(demo.locator('.walk [data-value="x1w1"] .pointed.grad')).toBeVisible()
  await expect(demo.locator('.walk .pointed')).toHaveCount(1)
})

test('a press on the time line goes there', async ({ page }) => {
  const demo = await openWalkthrough(page)
  const line = demo.getByRole('slider', { name: 'Step' })
  const { width = 0, height = 0 } = (await line.boundingBox()) ?? {}
  await line.click({ position: { x: width - 4, y: height / 2 } })
  await expect(demo.getByText('Step 42 of 42')).toBeVisible()
  await demo.getByRole('button', { name: 'First step' }).click()
  await expect(demo.getByText('Step 1 of 42')).toBeVisible()
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
  await demo.getByLabel('Just show me').check()
  const product = demo.getByRole('group', { name: 'upstream times local is contribution' })
  await expect(product.locator('b')).toHaveText(['0.5', '−3', '−1.5'])
  await expect(product.locator('small')).toHaveText(['x1w1.grad', 'w1.data', 'x1.grad'])
  await expect(demo.locator('.card math')).toBeVisible()
  await expect(demo.locator('.card').getByRole('link', { name: 'Video 1 at 1:08:01' })).toHaveAttribute(
    'href',
    /t=4081s$/,
  )
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
  await page.goto(
    'posts/006-zero-to-hero/#neuron-graph=@neuron|leaves:x1:1|passes:1&backprop-walkthrough=set-c',
  )
  const graph = await readyDemo(page, 'neuron-graph')
  await expect(graph.locator('[data-value="x1"] [data-cell="data"]')).toHaveText('1')
  const walkthrough = await readyDemo(page, 'backprop-walkthrough')
  await expect(walkthrough.getByText('Step 8 of 42')).toBeVisible()
  await walkthrough.getByRole('button', { name: 'Next step' }).click()
  await expect(page).toHaveURL(/#neuron-graph=@neuron.*x1:1.*passes:1&backprop-walkthrough=plus-routes$/)
})

test('nudges a Value as the lecture does, down to where numbers run out of digits', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-a')
  await demo.getByRole('button', { name: 'Nudge a Value' }).click()
  const tool = demo.getByRole('region', { name: 'Nudge a Value' })
  await tool.getByLabel('Value to nudge').selectOption('a')
  await expect(tool.getByText('not on the board yet')).toBeVisible()
  await demo.getByRole('button', { name: 'Reveal' }).click()
  await expect(tool.getByText('6.000000000000227')).toBeVisible()
  await tool.getByRole('slider', { name: 'h' }).fill('-15')
  await expect(tool.getByText('rounding')).toBeVisible()
})

test('breaks the backward pass as it can be broken', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.getByRole('button', { name: 'Break it' }).click()
  const tool = demo.getByRole('region', { name: 'Break it' })
  const grads = async (example: string, bug: string) => {
    await tool.getByLabel('Expression to break').selectOption(example)
    await tool.getByLabel('The bug').selectOption(bug)
    return tool
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent?.trim())),
      )
  }
  expect(await grads('b = a + a', 'overwrite')).toContainEqual(['a.grad', '2', '1'])
  expect(await grads('b = a + a; c = b + b', 'no-order')).toContainEqual(['a.grad', '4', '8'])
  expect(await grads('b = a + a; c = b + b', 'wrong-order')).toContainEqual(['a.grad', '4', '0'])
  expect(await grads('d = a*b; e = a + b; f = d*e', 'no-base-case')).toContainEqual(['a.grad', '−3', '0'])
})

test('sums over paths, and takes a step', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.getByRole('button', { name: 'Sum over paths' }).click()
  const paths = demo.getByRole('region', { name: 'Sum over paths' })
  await paths.getByLabel('Expression').selectOption('d = a*b; e = a + b; f = d*e')
  await paths.getByLabel('Paths from').selectOption('a')
  await expect(paths.locator('tbody tr')).toHaveCount(3)
  await expect(paths.locator('tbody tr').last()).toContainText('3 + (−6) = −3')
  await demo.getByRole('button', { name: 'Take a step' }).click()
  const step = demo.getByRole('region', { name: 'Take a step' })
  await expect(step.getByText('−7.28', { exact: true })).toBeVisible()
  await expect(step.getByText('−7.286496')).toBeVisible()
})

test('practises endlessly, from a link that can be shared', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-practice=7,3')
  const practice = demo.getByRole('region', { name: 'Practice' })
  const { expression, ask } = exercise(7, 3)
  await expect(practice.getByText(expression.text, { exact: true })).toBeVisible()
  const grads = new Map([...gradientsOf(evaluate(expression))].map(([value, grad]) => [value.label, grad]))
  for (const [index, label] of ask.entries()) {
    const field = practice.getByLabel(`Gradient of ${label}`, { exact: true })
    await field.fill(String(grads.get(label)))
    await field.press('Enter')
    await expect(practice.getByText(`Right. ${label}.grad is`)).toBeVisible()
    if (index === ask.length - 1) continue
    await practice.getByRole('button', { name: /^Next gradient/ }).press('Enter')
    await expect(practice.getByLabel(`Gradient of ${ask[index + 1]}`, { exact: true })).toBeFocused()
  }
  await expect(practice.getByText(`All ${ask.length} gradients are on the board.`)).toBeVisible()
  await expect(practice.getByText(`${ask.length} of ${ask.length} right at the first try`)).toBeVisible()
  await page.reload()
  await readyDemo(page, 'backprop-walkthrough')
  await expect(practice.getByText(`${ask.length} of ${ask.length} right at the first try`)).toBeVisible()
  await practice.getByRole('button', { name: 'Next exercise' }).click()
  await expect(practice.getByText(exercise(8, 3).expression.text, { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/backprop-practice=8,3/)
})

test('in practice a missing second path is named, and the keys stay in it', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-practice=7,3')
  const practice = demo.getByRole('region', { name: 'Practice' })
  const { expression, ask } = exercise(7, 3)
  const output = evaluate(expression)
  for (const label of ask) {
    const value = topologicalOrder(output).find((each) => each.label === label) ?? output
    const { edges } = questionOf(output, value)
    const field = practice.getByLabel(`Gradient of ${label}`, { exact: true })
    if (edges.length > 1) {
      await field.fill(String(edges[0]?.contribution))
      await field.press('Enter')
      await expect(practice.locator('.verdict')).toContainText('Every use contributes')
    }
    await practice.getByRole('button', { name: 'Reveal' }).press('End')
    await practice.getByRole('button', { name: 'Reveal' }).click()
    if (label !== ask.at(-1)) await practice.getByRole('button', { name: /^Next gradient/ }).click()
  }
  await expect(demo.getByText('Step 1 of 42')).toBeVisible()
  await page.goto('about/')
  await openWalkthrough(page, '#backprop-practice=abc,99')
  await expect(practice.getByText('could not be read')).toBeVisible()
})

test('no tool shows a gradient before it is earned, nor a sideways scroll on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const demo = await openWalkthrough(page, '#backprop-walkthrough=model')
  for (const name of ['Nudge a Value', 'Sum over paths', 'Break it', 'Take a step', 'Practice', 'Video']) {
    await demo.getByRole('button', { name, exact: true }).click()
    const tool = demo.getByRole('region', { name })
    await expect(tool.locator('.tool, .practice')).toBeVisible()
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth)
  }
  for (const [name, label] of [
    ['Sum over paths', 'Expression'],
    ['Break it', 'Expression to break'],
  ] as const) {
    await demo.getByRole('button', { name, exact: true }).click()
    const options = demo.getByRole('region', { name }).getByLabel(label).locator('option')
    expect((await options.allTextContents()).join()).not.toContain('tanh')
  }
})

test('says of a broken pass that does no harm why it does none', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await demo.getByRole('button', { name: 'Break it' }).click()
  const tool = demo.getByRole('region', { name: 'Break it' })
  await tool.getByLabel('The bug').selectOption('no-order')
  await expect(tool.getByText('no inner Value is reached twice')).toBeVisible()
  await tool.getByLabel('The bug').selectOption('wrong-order')
  await expect(tool.getByText('a single operation')).toBeVisible()
})

test('a nudge of what has no say is not mistaken for a lost one', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=no-say')
  await demo.getByRole('button', { name: 'Nudge a Value' }).click()
  const tool = demo.getByRole('region', { name: 'Nudge a Value' })
  await tool.getByLabel('Value to nudge').selectOption('w2')
  await expect(tool.getByText('does not depend on w2 here')).toBeVisible()
})

test('has nothing for axe to find with a wrong answer, four hints, or a tool open', async ({ page }) => {
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-a')
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).include('[data-demo]').analyze()
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }
  await demo.getByLabel('Gradient of a').fill('-3')
  await demo.getByRole('button', { name: 'Check' }).click()
  for (let level = 0; level < 4; level++) await demo.getByRole('button', { name: /^Hint/ }).click()
  expect(await violations()).toEqual([])
  await demo.getByRole('button', { name: 'Reveal' }).click()
  for (const name of ['Nudge a Value', 'Sum over paths', 'Break it', 'Take a step', 'Practice', 'Video']) {
    await demo.getByRole('button', { name, exact: true }).click()
    await expect(demo.getByRole('region', { name }).locator('.tool, .practice')).toBeVisible()
    expect(await violations(), name).toEqual([])
  }
})

test('on a phone every act can be reached from the time line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const demo = await openWalkthrough(page)
  await demo.getByRole('button', { name: 'Act 3, a neuron' }).click()
  await expect(demo.getByText('Step 23 of 42')).toBeVisible()
})

test('asks another host for the video only when told to', async ({ page, complaints }) => {
  await page.route(/youtube-nocookie/, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'the video' }),
  )
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-c')
  await demo.getByRole('button', { name: 'Video' }).click()
  await expect(demo.getByRole('button', { name: 'Load and play' })).toBeVisible()
  expect(complaints).toEqual([])
  await demo.getByRole('button', { name: 'Load and play' }).click()
  await expect(demo.locator('iframe')).toHaveAttribute(
    'src',
    /youtube-nocookie\.com\/embed\/VMj-3S1tku0\?start=2677/,
  )
  await expect.poll(() => complaints.length).toBe(1)
  expect(complaints[0]).toContain('another host: https://www.youtube-nocookie.com')
  complaints.length = 0
})

test('on a phone the graph scrolls to what the step is about, and the card stands below', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const demo = await openWalkthrough(page, '#backprop-walkthrough=set-n')
  const stage = await demo.locator('.walk .stage').boundingBox()
  const value = await demo.locator('.walk [data-value="n"]').boundingBox()
  const card = await demo.locator('.card').boundingBox()
  expect(value?.y).toBeGreaterThanOrEqual(stage?.y ?? 0)
  expect((value?.y ?? 0) + (value?.height ?? 0)).toBeLessThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0))
  expect((card?.y ?? 0) - (stage?.y ?? 0)).toBeLessThan(740 / 2 + 60)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('reads as a list of all steps with the final graphs, unfolded', async ({ page }) => {
    await page.goto('demos/backprop-walkthrough/')
    const demo = page.locator('[data-demo="backprop-walkthrough"]')
    await expect(demo.locator('.on-paper ol > li')).toHaveCount(boards.length)
    await expect(demo.locator('.walk')).toBeHidden()
    await expect(demo.locator('.on-paper').getByText(boards.at(-1)?.step.title ?? '')).toBeVisible()
    const last = demo.locator('.on-paper svg.graph:visible').last()
    await expect(last.locator('[data-value="x1"] [data-cell="grad"]')).toHaveText('−1.5')
  })
})

test('prints as the same list', async ({ page }) => {
  const demo = await openWalkthrough(page)
  await page.emulateMedia({ media: 'print' })
  await expect(demo.locator('.on-paper li').first()).toBeVisible()
  await expect(demo.getByRole('button', { name: 'Next step' })).toBeHidden()
})
