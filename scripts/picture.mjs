/** `npm run picture`: the picture in the README, the walkthrough part way, and one of each demo for feeds and links. */
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { demos } from '../src/journal/demos.ts'
import { launchOptions } from './browser.mjs'
import { readyDemo } from './pages.mjs'
import { serve } from './serve.mjs'
import { root } from './setup.mjs'

const server = await serve({ folder: join(root, 'dist') })
const browser = await chromium.launch(launchOptions())
const desk = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }
const page = await browser.newPage(desk)
await page.goto(`${server.url}demos/backprop-walkthrough/#backprop-walkthrough=set-x1`)
const { x, y, width } = (await (await readyDemo(page, 'backprop-walkthrough')).boundingBox()) ?? {}
const clip = {
  x: x - 24,
  y: y - 16 + (await page.evaluate(() => window.scrollY)),
  width: width + 48,
  height: 716,
}
await page.screenshot({ path: join(root, 'public/walkthrough.png'), clip, fullPage: true })

mkdirSync(join(root, 'public/pictures'), { recursive: true })
// What is drawn and how to read it; what is pressed is of no use in a picture.
const unpictured = '.plate figcaption, .plate .controls, .plate .actions, .skip { display: none !important }'
for (const { name } of demos) {
  const demoPage = await browser.newPage({ ...desk, bypassCSP: true })
  await demoPage.goto(`${server.url}demos/${name}/`)
  const demo = await readyDemo(demoPage, name)
  await demoPage.addStyleTag({ content: unpictured })
  const box = await demo.boundingBox()
  const scrolled = await demoPage.evaluate(() => window.scrollY)
  const clip = {
    x: box.x - 16,
    y: box.y + scrolled - 8,
    width: box.width + 32,
    height: Math.min(box.height + 24, 900),
  }
  await demoPage.screenshot({ path: join(root, `public/pictures/${name}.png`), clip, fullPage: true })
  await demoPage.close()
}
await browser.close()
await server.close()
