/** README and CONTRIBUTING name only what exists: files, commands, links. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stages } from '../../scripts/stages.mjs'
import { root } from './files.ts'

const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)
/** Made by the commands, so not in a fresh clone. */
const made = /^(?:dist|shots|node_modules|test-results|\.astro|\.cache)(?:\/|$)/
const documents = ['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(join(root, name)))

describe.each(documents)('%s', (name) => {
  it('names only what exists', () => {
    expect(missing(readFileSync(join(root, name), 'utf8'))).toEqual([])
  })
})

describe('the check of the documents', () => {
  it.each([
    ['`src/engine/no-such-file.ts`', 'src/engine/no-such-file.ts'],
    ['[a](docs/none.md#part)', 'docs/none.md'],
    ['<img src="none.png">', 'none.png'],
    ['```\nnpm run nothing\n```', 'npm run nothing'],
    ['`npm test -- nowhere`', 'npm test -- nowhere'],
  ])('finds what is missing in %s', (text, expected) => {
    expect(missing(text)).toEqual([expected])
  })

  it('lets through what exists, other hosts, and names with a gap to fill in', () => {
    const text =
      '`src/engine/` `npm run check` [x](https://a.b/c) `content/posts/<number>-<name>/` `/demos/` [y](#part) ![z](<name>.png)'
    expect(missing(text)).toEqual([])
  })
})

/** A path is a word in backticks with a slash in it or a file's ending; `<name>` in it stands for any name. */
function missing(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word = '']) => word)
  const paths = quoted.filter(
    (word) =>
      /^[\w.@-][\w./@-]*$/.test(word) && /\/|\.(ts|mjs|md|mdx|json|yaml|css|svelte|astro)$/.test(word),
  )
  const targets = [...text.matchAll(/\]\(([^)\s]+)|(?:src|srcset|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  const links = targets
    .filter((link) => !/^(?:[a-z]+:|#)|</.test(link))
    .map((link) => link.replace(/#.*$/, ''))
  const exists = (path: string) =>
    existsSync(join(root, path)) || existsSync(join(root, 'node_modules', path))
  const gone = [...paths, ...links].filter((path) => !made.test(path) && !exists(path))
  return [...gone, ...missingCommands(text)]
}

function missingCommands(text: string): string[] {
  const runs = [...text.matchAll(/npm run ([\w:-]+)/g)].filter(([, script = '']) => !scripts.includes(script))
  const tests = [...text.matchAll(/npm test -- ([a-z]+)/g)].filter(
    ([, stage]) => !stages.some(({ name }) => name === stage),
  )
  return [...runs, ...tests].map(([command]) => command)
}
