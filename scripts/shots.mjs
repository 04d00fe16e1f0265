/** `npm run shots [-- part-of-a-name …]`: pictures of every page at three widths in both themes, into shots/. */
import { chromium } from '@playwright/test'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchOptions } from './browser.mjs'
import { demosOn, pagesOf, readyDemo } from './pages.mjs'
import { run } from './run.mjs'
import { serve } from './serve.mjs'
import { root, setUp } from './setup.mjs'

const filters = process.argv.slice(2)
const folder = join(root, process.env['OUT_DIR'] ?? 'dist')
const shots = join(root, 'shots')

if (!existsSync(folder)) {
  const { code } = await run('astro build', setUp(), { show: true })
  if (code !== 0) process.exit(code)
}
mkdirSync(shots, { recursive: true })
const server = await serve({ folder, base: process.env['BASE_PATH'] })
const browser = await chromium.launch(launchOptions())
for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 768, 1280]) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      reducedMotion: 'reduce',
      baseURL: server.url,
    })
    context.setDefaultTimeout(15_000)
    for (const path of pagesOf(folder)) {
      const name = path.replace(/\.html$|\/$/, '').replaceAll('/', '-') || 'home'
      if (filters.length > 0 && !filters.some((part) => name.includes(part))) continue
      await shoot(context, path, `${name}-${width}-${colorScheme}.png`)
    }
    await context.close()
  }
}
await browser.close()
await server.close()

async function shoot(context, path, file) {
  const page = await context.newPage()
  await page.goto(path)
  try {
    for (const demo of await demosOn(page)) await readyDemo(page, demo)
  } catch (error) {
    // A picture of a demo that does not wake up is worth having, too.
    console.error(`${path}: ${error.message.split('\n')[0]}`)
    process.exitCode = 1
  }
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    return document.fonts.ready
  })
  await page.screenshot({ path: join(shots, file), fullPage: true })
  await page.close()
  console.log(`shots/${file}`)
}
