/** The new site takes the old one's place whole, and an attempt that fails leaves the old one there. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liesIn, refill, replaceFolder } from '../../src/build/replace-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (...files: string[]) => {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
}
const there = (name = '') => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort()

describe('a folder', () => {
  it('takes the place of another, with nothing left beside it', () => {
    write('built/new/index.html', 'dist/old/index.html')
    replaceFolder(join(folder, 'built'), join(folder, 'dist/'))
    expect(there()).toEqual(['dist', 'dist/new', 'dist/new/index.html'])
  })

  it('takes a place that is not there yet', () => {
    write('built/index.html')
    replaceFolder(join(folder, 'built'), join(folder, 'www/journal'))
    expect(there('www/journal')).toEqual(['index.html'])
  })

  it('that cannot be moved leaves the other where it was', () => {
    write('dist/old/index.html')
    expect(() => replaceFolder(join(folder, 'none'), join(folder, 'dist'))).toThrow('ENOENT')
    expect(there()).toEqual(['dist', 'dist/old', 'dist/old/index.html'])
  })

  it('fills one that keeps its place, and takes out what is no longer there', () => {
    write('built/a/index.html', 'dist/a/index.html', 'dist/b/index.html')
    refill(join(folder, 'built'), join(folder, 'dist'))
    expect(there('dist')).toEqual(['a', 'a/index.html'])
  })
})

it.each([
  ['/a/b', '/a', true],
  ['/a', '/a/', true],
  ['/a', '/a/dist', false],
  ['/ab', '/a', false],
])('whether %s lies in %s: %s', (one, other, answer) => {
  expect(liesIn(one, other)).toBe(answer)
})
