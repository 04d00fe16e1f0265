/** What no file of ours may contain. */
import { describe, expect, it } from 'vitest'
import { filesIn, lineOf, withoutComments, type SourceFile } from './files.ts'

const source = filesIn('src', /\.(css|svelte|astro|ts)$/)
const all = [
  ...source,
  ...['tests', 'scripts', 'content'].flatMap((folder) => filesIn(folder, /\.(ts|mjs|mdx|yaml)$/)),
]

/** A hex colour, or a colour function; "#fade" as the target of a link is neither. */
const colour =
  /(?<![\w&.]|href="|href='|url\()#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?!\()|\b(?:rgb|hsl|oklch|lab)a?\(/gi
const todo = new RegExp('\\bTO' + 'DO\\b(?!: \\S+ \\S+ \\S+)', 'g')
const only = new RegExp('\\b(?:it|test|describe)\\.on' + 'ly\\b', 'g')

describe('our files', () => {
  it('name colours in src/styles/tokens.css and nowhere else', () => {
    expect(
      found(
        colour,
        source.filter(({ path }) => path !== 'src/styles/tokens.css'),
      ),
    ).toEqual([])
    expect(
      found(colour, [{ path: 'a.css', text: 'a { color: #A0b1c2 }\nb { fill: rgb(0 0 0) }' }]),
    ).toHaveLength(2)
  })

  it('leave nothing to do without a reason of three words', () => {
    expect(found(todo, all)).toEqual([])
  })

  it('run all of their tests', () => {
    expect(found(only, all)).toEqual([])
  })
})

function found(what: RegExp, files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const read = what === colour ? withoutComments(text) : text
    return [...read.matchAll(what)].map((match) => `${path}:${lineOf(read, match.index)} has ${match[0]}`)
  })
}
