/** The built style sheets become one, and nothing looks other than before. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { joinRules, joinSheets } from '../../src/build/one-sheet.ts'

it('a rule that stands in both sheets stays where it stood last', () => {
  const pages = '.a{color:red}.b{color:blue}@media print{.a{color:#000}.b{color:#000}}.c{margin:0}'
  expect(joinRules([pages, '.a{color:red}@media print{.a{color:#000}.b{color:#000}}.d{top:0}'])).toBe(
    '.b{color:blue}.c{margin:0}.a{color:red}@media print{.a{color:#000}.b{color:#000}}.d{top:0}',
  )
})

it('braces in quotes, and rules without braces, are read as they are meant', () => {
  const sheet = '@charset "x";.a::before{content:"}{;\\""}.b{background:url(a.svg)}'
  expect(joinRules([sheet, sheet])).toBe(sheet)
})

it('every page links the one sheet, in whatever order it linked the two, at any base path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-sheet-'))
  mkdirSync(join(folder, '_astro'))
  mkdirSync(join(folder, 'about'))
  writeFileSync(join(folder, '_astro/style.1.css'), '.a{top:0}.b{left:0}')
  writeFileSync(join(folder, '_astro/style.2.css'), '.a{top:0}')
  const link = (name: string) => `<link rel="stylesheet" href="/journal/_astro/${name}">`
  writeFileSync(join(folder, 'index.html'), `<head>${link('style.1.css')}${link('style.2.css')}</head>`)
  writeFileSync(join(folder, 'about/index.html'), `<head>${link('style.2.css')}${link('style.1.css')}</head>`)
  joinSheets(folder)
  const [name = '', ...others] = readdirSync(join(folder, '_astro'))
  expect(others).toEqual([])
  expect(readFileSync(join(folder, '_astro', name), 'utf8')).toBe('.b{left:0}.a{top:0}')
  for (const page of ['index.html', 'about/index.html'])
    expect(readFileSync(join(folder, page), 'utf8')).toBe(`<head>${link(name)}</head>`)
  rmSync(folder, { recursive: true })
})
