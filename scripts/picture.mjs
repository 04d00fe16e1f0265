/** `npm run picture`: the picture in the README, taken from the built journal: the walkthrough, part way. */
import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { launchOptions } from './browser.mjs'
import { readyDemo } from './pages.mjs'
import { serve } from './serve.mjs'
import { root } from './setup.mjs'

const server = await serve({ folder: join(root, 'dist') })
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
await page.goto(`${server.url}demos/backprop-walkthrough/#backprop-walkthrough=set-x1`)
const { x, y, width } = (await (await readyDemo(page, 'backprop-walkthrough')).boundingBox()) ?? {}
const clip = {
  x: x - 24,
  y: y - 16 + (await page.evaluate(() => window.scrollY)),
  width: width + 48,
  height: 716,
}
await page.screenshot({ path: join(root, 'public/walkthrough.png'), clip, fullPage: true })
await browser.close()
await server.close()
