/** What the tests of the labs share: pressing, and holding every number shown against a training done here. */
import type { Locator } from '@playwright/test'
import { formatNumber, formatSteadily } from '../../src/figures/format.ts'
import type { Training } from '../../src/lessons/training.ts'
import { expect } from './fixtures.ts'

export const press = (demo: Locator, name: string | RegExp) =>
  demo.getByRole('button', { name, exact: true }).click()

/** The figure shows this training, in its readout, its predictions and its text. */
export async function expectTraining(demo: Locator, training: Training): Promise<void> {
  await expect(demo.locator('[data-update]')).toHaveText(String(training.updates))
  await expect(demo.locator('[data-loss]')).toHaveText(formatSteadily(training.loss))
  const accuracy = training.accuracies.at(training.accuracies.length - 1)
  await expect(demo.locator('[data-accuracy]')).toHaveText(`${formatNumber(accuracy * 100)} %`)
  if (training.recipe.data.set === 'two moons') return
  const { targets } = training.examples
  const outputs = [...training.objective.outputs.slice(0, targets.length)]
  await expect(demo.locator('[data-prediction]')).toHaveText(outputs.map(formatSteadily))
}

/** The loss in all its digits, from the figure's text. */
export async function exactLoss(demo: Locator): Promise<number> {
  const text = await demo.locator('[data-exact-loss]').textContent()
  return Number(text?.replace('−', '-'))
}
