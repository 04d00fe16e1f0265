/** What the specs of the neuron graph share: opening it, and comparing it with the engine. */
import type { Locator, Page } from '@playwright/test'
import { formatNumber } from '../../src/figures/format.ts'
import { frameOf, positionsOf } from '../../src/lessons/frame.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { readSource } from '../../src/lessons/source.ts'
import { expect, readyDemo } from './fixtures.ts'

export async function openGraph(page: Page, state = ''): Promise<Locator> {
  await page.goto(`demos/neuron-graph/${state && `#neuron-graph=${encodeURI(state)}`}`)
  return readyDemo(page, 'neuron-graph')
}

export const field = (demo: Locator): Locator => demo.getByRole('textbox', { name: 'Expression' })
export const button = (demo: Locator, name: string): Locator =>
  demo.getByRole('button', { name, exact: true })
export const cell = (demo: Locator, label: string, which: 'data' | 'grad'): Locator =>
  demo.locator(`[data-value="${label}"] [data-cell="${which}"]`)

/** Every box and every edge that is drawn shows what the engine says of the text, with these leaves moved. */
export async function expectEngine(
  demo: Locator,
  text: string,
  { numbers = {}, passes = 0 }: { numbers?: Record<string, number>; passes?: number } = {},
): Promise<void> {
  const live = new LiveGraph(readSource(text)).move(numbers)
  const { values, edges } = frameOf(live, passes, positionsOf(live).last)
  const shown = (length: number) =>
    values.map(({ id, name, data, grad }) => [
      id,
      name,
      formatNumber(data ?? NaN, length),
      grad === undefined ? '' : formatNumber(grad, length),
    ])
  const read = () =>
    demo
      .locator('[data-box^="v"]')
      .evaluateAll((boxes) =>
        boxes
          .map((box) => [
            box.getAttribute('data-box') ?? '',
            box.getAttribute('data-value') ?? '',
            ...['data', 'grad'].map((name) => box.querySelector(`[data-cell="${name}"]`)?.textContent ?? ''),
          ])
          .sort(([one = ''], [other = '']) => Number(one.slice(1)) - Number(other.slice(1))),
      )
  await expect.poll(async () => (await read()).length).toBe(values.length)
  const isRow = (await demo.locator('svg.graph.wide').count()) > 0
  await expect.poll(read).toEqual(shown(isRow ? 6 : 7))
  const contributions = await demo
    .locator('[data-edge]')
    .evaluateAll((paths) =>
      paths.map((path) => [
        path.getAttribute('data-edge'),
        Number(path.getAttribute('data-contribution')) + 0,
      ]),
    )
  const known = edges.flatMap(({ id, contribution }) =>
    contribution === undefined ? [] : [[id, contribution + 0]],
  )
  expect(new Map(contributions as [string, number][])).toEqual(new Map(known as [string, number][]))
}
