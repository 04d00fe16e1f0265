/** What does not fit in content is named with its file, its line and its key. */
import type { LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lineOf, schemaProblems, withPlaces } from '../../src/journal/content-places.ts'

const source = `---
title: A day
day: seven
video:
  number: 1
  from: '00:00:00'
autor: me
---

Text.
`
const schema = z.strictObject({
  title: z.string(),
  day: z.int({ error: 'a whole number' }),
  deck: z.string(),
  video: z.strictObject({ number: z.int(), from: z.string(), to: z.string() }),
})

describe('an error in content', () => {
  it('names file, line and key, and the nearest parent of a key that is missing', () => {
    const data: unknown = parse(source.split('---')[1] ?? '')
    expect(schemaProblems(schema, data, 'index.mdx', () => source)).toEqual([
      'index.mdx:3: day: a whole number',
      'index.mdx:1: deck: it is missing, and needed',
      'index.mdx:5: video.to: it is missing, and needed',
      'index.mdx:7: autor: there is no such key; mind its spelling',
    ])
  })

  it('that stops the reading of a file is named with its place, too', async () => {
    const file = resolve('tests/fixtures/bad/broken-yaml/006-a/index.mdx')
    // as Astro throws it
    const error = Object.assign(new Error('bad indentation of a mapping entry'), { loc: { file, line: 3 } })
    const loader = withPlaces({ name: 'one file', load: () => Promise.reject(error) }, schema)
    const context = { meta: new Map(), store: new Map() } as unknown as LoaderContext
    await expect(loader.load(context)).rejects.toThrow(
      /^tests\/fixtures\/bad\/broken-yaml\/006-a\/index\.mdx:3: this is not YAML: Nested mappings/,
    )
  })

  it('is found in a file that is data alone', () => {
    expect(lineOf('videos:\n  - title: a\n  - number: 2\n', ['videos', '1', 'title'])).toBe(3)
  })
})
