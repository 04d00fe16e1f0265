/** A drawing saved from a page looks as it does in the page, under the page's own policy. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { transpile, ScriptTarget, ModuleKind } from 'typescript'
import { expect, readyDemo, test } from './fixtures.ts'

interface Saved {
  svg: string
  /** Of the PNG. */
  type: string
  width: number
  height: number
  /** How many different colours it shows. */
  colours: number
}

function scriptOf(source: string): string {
  return transpile(source, { target: ScriptTarget.ESNext, module: ModuleKind.ESNext })
}

/** Saves the drawing of the neuron graph with the module as it is, served beside the page. */
async function save(page: Page): Promise<Saved> {
  await page.route('**/saving/*.ts', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)
    const source = readFileSync(`src/figures/${name}`, 'utf8')
    await route.fulfill({ contentType: 'text/javascript', body: scriptOf(source) })
  })
  await page.goto('demos/neuron-graph/')
  const demo = await readyDemo(page, 'neuron-graph')
  await demo.getByRole('button', { name: 'Backward', exact: true }).click()
  return demo.locator('svg.graph').evaluate(async (drawing: SVGSVGElement) => {
    const address = new URL('saving/save-drawing.ts', location.href).href
    const { svgOf, pngOf } = (await import(address)) as typeof import('../../src/figures/save-drawing.ts')
    const svg = svgOf(drawing)
    const png = await pngOf(drawing)
    const { width, height } = await createImageBitmap(png)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    context?.drawImage(await createImageBitmap(png), 0, 0)
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(),
    )
    return { svg, type: png.type, width, height, colours: new Set(pixels).size }
  })
}

test('as SVG it stands alone, as PNG it has twice the size', async ({ page }) => {
  const saved = await save(page)
  const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(saved.svg) ?? []
  expect(saved.svg).toContain('IBM Plex Mono')
  expect(saved.svg).toContain('0.7071')
  expect(saved.svg).not.toContain('var(')
  expect(saved).toMatchObject({
    type: 'image/png',
    width: Math.ceil(Number(width) * 2),
    height: Math.ceil(Number(height) * 2),
  })
  expect(saved.colours).toBeGreaterThan(10)
})

test('in the dark it has the dark’s colours', async ({ page }) => {
  const light = (await save(page)).svg
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = (await save(page)).svg
  const ground = /<rect[^>]* fill="([^"]+)"/
  expect(ground.exec(dark)?.[1]).not.toBe(ground.exec(light)?.[1])
})
