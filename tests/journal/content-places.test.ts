/** What does not fit in content is named with its file and line. */
import { describe, expect, it } from 'vitest'
import { placed } from '../../src/journal/content-places.ts'

const source = `---
title: A day
day: seven
video:
  number: 1
  from: '00:00:00'
---

Text.
`

describe('an error in content', () => {
  it('names file, line and field', () => {
    const message =
      'posts → x data does not match.\n\n  **day**: Expected number\n  **video.from**: too early'
    expect(placed(message, 'index.mdx', source)).toBe(
      'index.mdx:3: day: Expected number\nindex.mdx:6: video.from: too early',
    )
  })

  it('names the nearest parent of a field that is missing', () => {
    expect(placed('**video.to**: Required', 'index.mdx', source)).toBe('index.mdx:5: video.to: Required')
    expect(placed('**post**: Required', 'index.mdx', source)).toBe('index.mdx:1: post: Required')
  })

  it('works in a file that is data alone', () => {
    expect(placed('**videos.1.title**: Required', 'c.yaml', 'videos:\n  - title: a\n  - number: 2\n')).toBe(
      'c.yaml:3: videos.1.title: Required',
    )
  })
})
