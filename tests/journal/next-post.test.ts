/** The next post: counted on from the last one, and begun so that it can be read at once. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { courseSchema } from '../../src/journal/course-schema.ts'
import { likelyEnd, likelyStart, nextPost, writableVideo } from '../../src/journal/next-post.ts'
import { postSchema } from '../../src/journal/post-schema.ts'
import { readPosts } from '../../src/journal/read-posts.ts'
import { theSite } from '../../src/journal/the-site.ts'

const course = courseSchema.parse(parse(readFileSync('content/course/zero-to-hero.yaml', 'utf8')))
const last = {
  title: 'Neural Networks: Zero to Hero',
  date: new Date('2025-01-12'),
  video: { number: 1, from: '00:00:00', to: '00:30:00' },
  continued: false,
}
const answers = {
  title: 'What a derivative’s slope tells: naïvely, 3x²',
  date: new Date('2025-01-13'),
  video: { number: 1, from: '00:30:00', to: '00:32:10' },
}

describe('the next post', () => {
  it('goes on where the last one stopped, to the end of that chapter', () => {
    const video = writableVideo(course, 1)
    expect(likelyStart(course, last)).toEqual({ number: 1, from: '00:30:00' })
    expect(likelyEnd(video, '00:30:00')).toBe('00:32:10')
    expect(likelyStart(course, undefined)).toEqual({ number: 1, from: '00:00:00' })
    expect(likelyEnd({ ...video, chapters: [] }, '00:30:00')).toBe(video.length)
  })

  it('begins the next video where one is at its end', () => {
    const done = { ...last, video: { number: 1, from: '02:14:03', to: '02:25:52' } }
    expect(likelyStart(course, done)).toEqual({ number: 2, from: '00:00:00' })
  })

  it('has its number and day counted, and a folder named after its line', () => {
    const { folder, number, day } = nextPost(theSite, course, [last], answers)
    expect([number, day]).toEqual([7, 8])
    expect(folder).toBe('007-what-a-derivatives-slope-tells-naively-3x')
  })

  it.each([
    [
      { date: new Date('2025-01-11') },
      'The last post is of 2025-01-12; the next one cannot be of 2025-01-11, before it.',
    ],
    [
      { video: { number: 11, from: '00:00:00', to: '00:01:00' } },
      'There is no video 11: the course has videos 1 to 10.',
    ],
    [
      { video: { number: 10, from: '00:00:00', to: '00:01:00' } },
      'Video 10 has no length in content/course/zero-to-hero.yaml yet. Add it there',
    ],
    [
      { video: { number: 1, from: '00:31:00', to: '00:30:00' } },
      'The range ends at 00:30:00 and begins at 00:31:00',
    ],
    [
      { video: { number: 1, from: '00:31:00', to: '02:30:00' } },
      'Video 1 ends at 02:25:52; got a range to 02:30:00.',
    ],
    [{ title: '…' }, '"…" has no letter or figure to name a folder by.'],
  ])('is refused with %j', (wrong, message) => {
    expect(() => nextPost(theSite, course, [last], { ...answers, ...wrong })).toThrow(message)
  })
})

describe('npm run new-post', () => {
  const folders: string[] = []
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

  function journal(): { folder: string; env: NodeJS.ProcessEnv } {
    const folder = mkdtempSync(join(tmpdir(), 'new-post-'))
    folders.push(folder)
    cpSync('content/posts/006-zero-to-hero', join(folder, '006-zero-to-hero'), { recursive: true })
    return { folder, env: { ...process.env, POSTS_DIR: folder } }
  }
  const newPost = ['scripts/new-post.mjs']

  it('writes a draft that fits the journal as it stands', () => {
    const { folder, env } = journal()
    const said = execFileSync(process.execPath, [...newPost, '--title', 'A day', '--date', '2025-01-14'], {
      env,
      encoding: 'utf8',
    })
    expect(said).toContain('007-a-day/index.mdx: Post #7, Day 9, 00:30:00 to 00:32:10. A draft')
    const files = readdirSync(folder).map((slug) => {
      const file = join(folder, slug, 'index.mdx')
      const source = readFileSync(file, 'utf8')
      const data = postSchema(theSite).parse(
        parse(source.split('---\n')[1] ?? '', { customTags: ['timestamp'] }),
      )
      return { slug, file, source, data }
    })
    const [, post] = readPosts(theSite, course, files)
    expect(post).toMatchObject({ number: 7, day: 9, data: { deck: 'A day', draft: true } })
  })

  it('passes over what is no post: a file that the system puts beside them', () => {
    const { folder, env } = journal()
    writeFileSync(join(folder, '.DS_Store'), '')
    execFileSync(process.execPath, [...newPost, 'A day', '--date', '2025-01-14'], { env })
    expect(readdirSync(folder)).toContain('007-a-day')
  })

  it('says what it takes when it is asked, and begins nothing', () => {
    const { folder, env } = journal()
    const before = readdirSync(folder)
    const said = execFileSync(process.execPath, [...newPost, '--help'], { env, encoding: 'utf8' })
    expect(said).toContain('--date 2025-01-13 --video 1 --from 00:30:00 --to 00:32:10')
    expect(readdirSync(folder)).toEqual(before)
  })

  it('takes a range, and the line without a flag', () => {
    const { folder, env } = journal()
    execFileSync(process.execPath, [...newPost, 'Two', 'words', '--from', '00:32:10', '--to', '00:51:10'], {
      env,
    })
    const text = readFileSync(join(folder, '007-two-words/index.mdx'), 'utf8')
    expect(text).toContain("deck: 'Two words'\n")
    expect(text).toContain("from: '00:32:10'")
    expect(text).toContain('“manual backpropagation example #1: simple expression”')
  })

  it.each([
    [[], 'A new post needs one line on its day'],
    [['A day', '--date', 'tomorrow'], 'A date is written 2025-01-12; got "tomorrow".'],
    [['A day', '--date', '2025-02-30'], 'There is no day 2025-02-30.'],
    [['A day', '--video', '10'], 'Video 10 has no length in content/course/zero-to-hero.yaml yet.'],
    [['A day', '--from', '30:00'], 'A time of a video is written hh:mm:ss'],
    [['A day', '--title', 'x', '--until', 'x'], "Unknown option '--until'"],
  ])('asked with %j writes nothing and says why', (flags, message) => {
    const { folder, env } = journal()
    const { status, stderr } = spawnSync(process.execPath, [...newPost, ...flags], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(readdirSync(folder)).toEqual(['006-zero-to-hero'])
  })
})
