/** `npm run shots [-- part-of-a-name …]`: pictures of every page at three widths in both themes, into shots/. */
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchOptions } from './browser.mjs'
import { demosOn, pagesOf, readyDemo } from './pages.mjs'
import { run } from './run.mjs'
import { serve } from './serve.mjs'
import { root, setUp } from './setup.mjs'

const filters = process.argv.slice(2)
// Always built anew, so that no picture is of yesterday's page.
const folder = join(root, '.cache/built/shots')
const shots = join(root, 'shots')

const { node, env } = setUp()
const { code, output } = await run('astro build', { node, env: { ...env, OUT_DIR: folder, BASE_PATH: '/' } })
if (code !== 0) {
  console.error(output)
  process.exit(code)
}
const pages = pagesOf(folder)
  .map((path) => ({ path, name: path.replace(/\.html$|\/$/, '').replaceAll('/', '-') || 'home' }))
  .filter(({ name }) => filters.length === 0 || filters.some((part) => name.includes(part)))
if (pages.length === 0) {
  console.error(
    `No page has ${filters.join(' or ')} in its name. A page's name is its address, such as demos-loss-chart.`,
  )
  process.exit(1)
}
mkdirSync(shots, { recursive: true })
const server = await serve({ folder })
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
    for (const { path, name } of pages) {
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
