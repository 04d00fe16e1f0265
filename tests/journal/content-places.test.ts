/** What does not fit in content is named with its file, its line and its key. */
import { z } from 'astro/zod'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lineOf, schemaProblems } from '../../src/journal/content-places.ts'

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

  it('is found in a file that is data alone', () => {
    expect(lineOf('videos:\n  - title: a\n  - number: 2\n', ['videos', '1', 'title'])).toBe(3)
  })
})
