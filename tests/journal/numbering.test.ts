/** A post's number and day are counted; a number typed is held against them, with file and line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dayOf, inOrder, misnumbered, numberOf, type Dated } from '../../src/journal/numbering.ts'

const site = { firstDay: new Date('2025-01-06'), firstPost: 6 }
const folder = mkdtempSync(join(tmpdir(), 'numbering-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A post as it lies on the disk: errors read its lines. */
function post(slug: string, date: string, typed: { post?: number; day?: number } = {}): Dated {
  const file = join(folder, slug, 'index.mdx')
  mkdirSync(join(folder, slug), { recursive: true })
  const keys = Object.entries(typed).map(([key, value]) => `${key}: ${value}\n`)
  writeFileSync(file, `---\ntitle: A\ndate: ${date}\n${keys.join('')}---\n`)
  return { slug, file, date: new Date(date), ...typed }
}

const problemsOf = (...posts: Dated[]) =>
  misnumbered(site, inOrder(posts)).map((problem) => problem.replaceAll(`${folder}/`, ''))

describe('numbers that can be counted', () => {
  it('are: 12 January 2025, the first post, is Post #6 of Day 7', () => {
    expect(numberOf(site, 0)).toBe(6)
    expect(dayOf(site, new Date('2025-01-12'))).toBe(7)
  })

  it('go by date, and by folder on one date', () => {
    const posts = [post('10-b', '2025-01-13'), post('9-a', '2025-01-13'), post('x', '2025-01-12')]
    expect(inOrder(posts).map(({ slug }) => slug)).toEqual(['x', '9-a', '10-b'])
  })

  it('need not be typed, and may be when they are right', () => {
    expect(problemsOf(post('a', '2025-01-12'), post('b', '2025-01-13', { post: 7, day: 8 }))).toEqual([])
  })
})

describe('a number typed that is not the one counted', () => {
  it('is refused: the post', () => {
    expect(problemsOf(post('a', '2025-01-12', { post: 7 }))).toEqual([
      'a/index.mdx:4: post: got 7, but in the order of the dates this is post 6; mend it or leave the key out',
    ])
  })

  it('is refused: the day', () => {
    expect(problemsOf(post('a', '2025-01-12', { post: 6, day: 8 }))).toEqual([
      'a/index.mdx:5: day: got 8, but 2025-01-12 is Day 7, counted from Day 1 on 2025-01-06; mend one of them, or leave the key out',
    ])
  })

  it('is refused in both of two posts that share it', () => {
    const problems = problemsOf(post('a', '2025-01-12', { post: 6 }), post('b', '2025-01-13', { post: 6 }))
    expect(problems).toEqual([
      'a/index.mdx:4: post: b/index.mdx is post 6 too; each number is used once, and by its date this is post 6',
      'b/index.mdx:4: post: a/index.mdx is post 6 too; each number is used once, and by its date this is post 7',
    ])
  })

  it('is refused in the name of a folder', () => {
    expect(problemsOf(post('009-a', '2025-01-12'))).toEqual([
      '009-a/index.mdx:1: its folder begins with 009, but in the order of the dates it is post 6; rename the folder or mend the date',
    ])
  })

  it('is refused in the post that is out of its place, not in those it has pushed on', () => {
    const early = post('009-d', '2025-01-12')
    const others = [
      post('006-a', '2025-01-13', { post: 6 }),
      post('007-b', '2025-01-14'),
      post('008-c', '2025-01-15'),
    ]
    expect(problemsOf(early, ...others)).toEqual([
      '009-d/index.mdx:1: its folder begins with 009, but in the order of the dates it is post 6; rename the folder or mend the date',
    ])
  })

  it('is refused before Day 1', () => {
    expect(problemsOf(post('a', '2025-01-05'))[0]).toContain(
      'a/index.mdx:3: date: 2025-01-05 is before Day 1, 2025-01-06',
    )
  })
})
