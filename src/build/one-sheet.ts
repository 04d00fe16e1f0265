/**
 * One style sheet instead of two. Astro writes the rules of the islands twice, into the sheet of the pages and into one of
 * the islands' own, has every page wait for both, and links them now in this order, now in that.
 */
import type { AstroIntegration } from 'astro'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const oneSheet: AstroIntegration = {
  name: 'one-sheet',
  hooks: {
    'astro:build:done': ({ dir }) => joinSheets(fileURLToPath(dir)),
  },
}

/** In a built folder, all style sheets become one, and all links to them a link to it. */
export function joinSheets(folder: string): void {
  const assets = join(folder, '_astro')
  const names = readdirSync(assets).filter((name) => name.endsWith('.css'))
  // The sheet of the pages has nearly all of the other, which comes last: islands are dressed after the page.
  const sheets = names.map((name) => readFileSync(join(assets, name), 'utf8'))
  const css = joinRules(sheets.sort((a, b) => b.length - a.length))
  for (const name of names) rmSync(join(assets, name))
  const name = `style.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`
  writeFileSync(join(assets, name), css)
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const page = join(folder, file)
    const html = readFileSync(page, 'utf8').replace(links, `<link rel="stylesheet" href="$1${name}">`)
    const left = [...html.matchAll(/<link [^>]*href="([^"]*_astro\/[^"]+\.css)"/g)].find(
      ([, address]) => !address?.endsWith(name),
    )
    if (left)
      throw new Error(
        `${file} links ${left[1]} apart from its other style sheets: see src/build/one-sheet.ts`,
      )
    writeFileSync(page, html)
  }
}

/** A run of links to style sheets, and the first one's folder. */
const links = /<link rel="stylesheet" href="([^"]*_astro\/)[^"]+">(?:<link rel="stylesheet" href="[^"]+">)*/

/** The rules of several sheets, each once, where it stood last: of equals, the last is the one that counts. */
export function joinRules(sheets: readonly string[]): string {
  const rules = sheets.flatMap(rulesOf)
  return rules.filter((rule, index) => rules.lastIndexOf(rule) === index).join('')
}

/** The outermost rules of a minified sheet, such as a whole `@media`. */
function rulesOf(css: string): string[] {
  const rules: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: mark, index } of css.matchAll(/(["'])(?:\\.|(?!\1)[^\\])*\1|[{};]/g)) {
    if (mark === '{') depth++
    if (mark === '}') depth--
    if (depth > 0 || (mark !== '}' && mark !== ';')) continue
    rules.push(css.slice(start, index + 1))
    start = index + 1
  }
  return [...rules, css.slice(start)]
}
