/** A lab by the keyboard alone: every control is come to by Tab and does its work by Enter, space, arrows and letters. */
import type { Locator, Page } from '@playwright/test'
import { formatNumber, formatSteadily } from '../../src/figures/format.ts'
import { parameterIds } from '../../src/lessons/network-of-parameters.ts'
import { verdictOn } from '../../src/lessons/run-words.ts'
import { train, trained } from '../lessons/trained.ts'
import { expect, readyDemo, test } from './fixtures.ts'
import { expectTraining } from './lab.ts'

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let stops = 0; stops < 150; stops++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${String(target)}.`)
}

/** What a reader without a mouse does with a demo. */
function hands(page: Page, demo: Locator) {
  const button = (name: string | RegExp) => demo.getByRole('button', { name, exact: true })
  const field = (name: string) => demo.getByLabel(name, { exact: true })
  return {
    press: async (name: string | RegExp, key = 'Enter') => {
      await tabTo(page, button(name))
      await page.keyboard.press(key)
    },
    /** Instead of what stands in the field. */
    type: async (name: string, text: string) => {
      await tabTo(page, field(name))
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      if (text !== '') await page.keyboard.type(text)
    },
    tick: async (name: string) => {
      await tabTo(page, field(name))
      await page.keyboard.press(' ')
    },
    /** By its first letters. */
    choose: async (name: string, letters: string) => {
      await tabTo(page, demo.getByRole('combobox', { name, exact: true }))
      await page.keyboard.type(letters)
    },
  }
}

async function openLab(page: Page, lab: 'moons' | 'loss-chart', hash = '') {
  await page.goto(`demos/${lab}/${hash}`)
  const demo = await readyDemo(page, lab)
  return { demo, ...hands(page, demo) }
}

test('plays, pauses, steps, stops, and starts again by keyboard', async ({ page }) => {
  const { demo, press, type, choose, tick } = await openLab(page, 'moons')
  await press('Step', ' ')
  await expectTraining(demo, trained('moons', [train(1, 1)]))
  await type('Learning rate', '0.5')
  await press('Step')
  await expectTraining(demo, trained('moons', [train(1, 1), train(0.5, 1)]))
  await type('Stop after updates', '30')
  await choose('Speed', 'full')
  await expect(demo.getByRole('combobox', { name: 'Speed' })).toHaveValue('full')
  await press('Play')
  await expect(demo.getByText('Stopped after 30 updates')).toBeVisible()
  await type('Stop after updates', '')
  await press('Play')
  await press('Pause')
  await expect(demo.getByRole('button', { name: 'Play' })).toBeEnabled()
  await press('Reset')
  await expectTraining(demo, trained('moons'))
  await type('Stop at loss', '0.3')
  await press('Play')
  await expect(demo.getByText('Stopped at a loss of')).toBeVisible()
  await press('New weights')
  await expectTraining(demo, trained('moons', [], { seed: 1338 }))
  await type('Seed', '1337')
  await type('Noise', '0.2')
  await type('Points', '60')
  await type('Seed of the data', '7')
  await type('Hidden layers', '8, 4')
  await choose('Activation', 'ta')
  await type('L2 penalty', '0.001')
  await tick('Falling learning rate')
  await tick('Logarithmic loss')
  await tick('Accuracy')
  await press('Step')
  const recipe = {
    data: { set: 'two moons' as const, seed: 7, points: 60, noise: 0.2 },
    hidden: [8, 4],
    activation: 'tanh' as const,
    alpha: 0.001,
    decay: false,
  }
  await expectTraining(demo, trained('moons', [train(0.5, 1)], recipe))
  await tick('Forget zero_grad')
  await expectTraining(demo, trained('moons', [train(0.5, 1)], { ...recipe, forgetZeroGrad: true }))
})

test('keeps, names, hides and removes runs by keyboard, and the focus stays near', async ({ page }) => {
  const { demo, press, tick } = await openLab(page, 'loss-chart')
  for (let run = 0; run < 2; run++) {
    await press('Step')
    await press('Keep run')
    await expect(demo.locator('[data-kept-run]')).toHaveCount(run + 1)
  }
  const [first, second] = [0, 1].map((place) => demo.locator('[data-kept-run]').nth(place))
  if (!first || !second) throw new Error('There are two runs.')
  await tabTo(page, first.getByLabel('Name of the run'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('one step')
  await tabTo(page, first.getByLabel('Show'))
  await page.keyboard.press(' ')
  await expect(first.getByLabel('Show')).not.toBeChecked()
  await tabTo(page, first.getByRole('link', { name: 'Link to one step' }))
  await page.keyboard.press('Enter')
  await expectTraining(demo, trained('video', [train(0.05, 1)]))
  await press('Remove one step')
  await expect(demo.locator('[data-kept-run]')).toHaveCount(1)
  await expect(demo.getByRole('button', { name: 'Remove run 2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(demo.locator('[data-kept-run]')).toHaveCount(0)
  await expect(demo.getByRole('button', { name: 'Keep run' })).toBeFocused()
  await tick('Weights in the link')
  await expect(page).toHaveURL(/weights:/)
  for (const [name, file] of [
    ['Save PNG', 'loss-chart.png'],
    ['Save CSV', 'loss-chart.csv'],
  ] as const) {
    const [saved] = await Promise.all([page.waitForEvent('download'), press(name)])
    expect(saved.suggestedFilename()).toBe(file)
  }
})

test('picks a neuron and a weight of the network by keyboard, and sets them', async ({ page }) => {
  const { demo, press, type } = await openLab(page, 'moons')
  await press('Open the network')
  await tabTo(page, demo.locator('[data-id="L1.n1"]'))
  // against its flow, which is downwards where the room is wide: from a neuron to its weight
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const weight = 'L1.n2.w1'
  await expect(demo.locator(`[data-id="${weight}"]`)).toHaveAttribute('aria-pressed', 'true')
  await type(weight, '0.75')
  const ids = parameterIds([2, 16, 16, 1])
  const edits = [{ kind: 'edit' as const, parameter: ids.indexOf(weight), value: 0.75 }]
  await expectTraining(demo, trained('moons', edits))
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(demo.locator('[data-id="L1.n2"]')).toHaveAttribute('aria-pressed', 'true')
  await type('L1.n2.b', '-0.5')
  edits.push({ kind: 'edit', parameter: ids.indexOf('L1.n2.b'), value: -0.5 })
  await expectTraining(demo, trained('moons', edits))
  await press('Close the network')
  await expect(demo.locator('[data-id="L1.n2"]')).toHaveCount(0)
})

test('looks at a point of the map, and opens and leaves a moment, by keyboard', async ({ page, context }) => {
  const { demo, press, choose } = await openLab(page, 'moons', '#moons=1337,1,1x5')
  const training = trained('moons', [train(1, 5)])
  await expectTraining(demo, training)
  await tabTo(page, demo.getByRole('slider', { name: 'Point of the decision boundary' }))
  await page.keyboard.press('End')
  const score = training.objective.outputs[99] ?? Number.NaN
  await expect(demo.locator('[data-point]')).toContainText(`point 100 of 100`)
  await expect(demo.locator('[data-point]')).toContainText(`score ${formatSteadily(score)}`)
  await page.keyboard.press('Escape')
  await expect(demo.locator('[data-point]')).toHaveCount(0)
  await tabTo(page, demo.getByRole('slider', { name: 'Update' }))
  await page.keyboard.press('ArrowLeft')
  await choose('Example', 'example 3')
  const [graph] = await Promise.all([context.waitForEvent('page'), press('Open this moment: update 4')])
  const opened = await readyDemo(graph, 'neuron-graph')
  await expect(opened).toContainText('This is the loss of one example')
  await graph.close()
  await expectTraining(demo, training)
})

test('finds the way back from a run that ran away by keyboard', async ({ page }) => {
  const { demo, press, type } = await openLab(page, 'moons')
  await press('Step')
  await press('Step')
  const before = trained('moons', [train(1, 2)])
  await expectTraining(demo, before)
  await type('Learning rate', '1e200')
  await press('Play')
  const { recipe, first, updates, loss, grads, largestRise } = trained('moons', [
    train(1, 2),
    train(1e200, 1),
  ])
  const { words } = verdictOn(recipe, { first, updates, loss, grads, largestRise }, formatNumber)
  expect(words).toMatch(/^The loss is NaN after update 3\. The learning rate was too high/)
  const told = demo.getByRole('status').first()
  await expect(told).toHaveText(words)
  await press('Back to update 2, at half the learning rate')
  await expect(demo.getByRole('button', { name: 'Play' })).toBeFocused()
  await expect(told).not.toContainText('NaN')
  await expectTraining(demo, before)
  await expect(demo.getByLabel('Learning rate', { exact: true })).toHaveValue(String(1e200 / 2))
  await expect(page).toHaveURL(/#moons=1337,5e\+199,1x2$/)
  await type('Learning rate', '1')
  await press('Step')
  await expectTraining(demo, trained('moons', [train(1, 3)]))
})

test('opens all tools of a lab in a post by keyboard, and goes on in them', async ({ page }) => {
  await page.goto('posts/006-zero-to-hero/')
  const demo = await readyDemo(page, 'loss-chart')
  await demo.getByRole('slider', { name: 'Update' }).focus()
  const { press, type } = hands(page, demo)
  await press('All tools')
  await expect(demo.getByLabel('Stop after updates')).toBeFocused()
  await type('Stop after updates', '3')
  await press('Play')
  await expect(demo.getByText('Stopped after 3 updates')).toBeVisible()
  await expectTraining(demo, trained('video', [train(0.05, 3)]))
})
