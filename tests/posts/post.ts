/** A post's text and its Python, for the tests that hold what it says against the engine and against Python. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'

const folder = 'content/posts'

/** The folders of all posts, oldest first. */
export const postFolders: readonly string[] = readdirSync(folder)
  .filter((name) => /^\d{3}-/.test(name))
  .sort()

/** The MDX of a post, by its number. */
export function postText(number: number): string {
  const name = postFolders.find((each) => each.startsWith(`${String(number).padStart(3, '0')}-`))
  if (name === undefined) throw new Error(`There is no post ${number} in ${folder}.`)
  return readFileSync(`${folder}/${name}/index.mdx`, 'utf8')
}

/** The post says this, wherever its lines break. */
export function expectPostSays(number: number, sentence: string): void {
  const words = (text: string) => text.replaceAll(/\s+/g, ' ')
  expect(words(postText(number))).toContain(words(sentence))
}

export interface Cell {
  /** The line of the post on which the code begins, from 1. */
  line: number
  code: string
  /** What the post shows as its output; '' where it shows none. */
  output: string
}

/** The Python of a post in order, each with the output that the post shows under it. */
export function pythonCells(text: string): Cell[] {
  const fence = /^```python[^\n]*\n([\s\S]*?)^```$(?:\s*^```text title="Output"\n([\s\S]*?)^```$)?/gm
  return [...text.matchAll(fence)].map(({ 0: _whole, 1: code = '', 2: output = '', index }) => ({
    line: text.slice(0, index).split('\n').length + 1,
    code,
    output,
  }))
}
