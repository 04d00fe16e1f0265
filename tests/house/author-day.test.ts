/** The author's day in the README is a post that the journal takes as it stands there. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { correctionsOf } from '../../src/journal/corrections.ts'
import { courseSchema } from '../../src/journal/course-schema.ts'
import { postSchema } from '../../src/journal/post-schema.ts'
import { readPosts } from '../../src/journal/read-posts.ts'
import { tasksOf } from '../../src/journal/tasks.ts'
import { theSite } from '../../src/journal/the-site.ts'

const readme = readFileSync('README.md', 'utf8')
const fenced = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''
const course = courseSchema.parse(parse(readFileSync('content/course/zero-to-hero.yaml', 'utf8')))
const first = 'content/posts/006-zero-to-hero/index.mdx'

it('the post in the README opens a task, ticks one of Post #6 and puts right a sentence of it', () => {
  const firstSource = readFileSync(first, 'utf8')
  const text = fenced('mdx').replace('its-name', 'backprop-by-hand')
  const data = postSchema(theSite).parse({
    title: theSite.series[0]?.title,
    deck: 'A day',
    date: new Date('2025-01-13'),
    video: { number: 1, from: '00:32:10', to: '01:09:10' },
    ...parse(fenced('yaml')),
  })
  const posts = readPosts(theSite, course, [
    {
      slug: '006-zero-to-hero',
      file: first,
      source: firstSource,
      data: postSchema(theSite).parse(
        parse(firstSource.split('---\n')[1] ?? '', { customTags: ['timestamp'] }),
      ),
    },
    { slug: '007-a-day', file: 'README.md', source: text, data },
  ])
  expect(tasksOf(posts).map(({ id, closed }) => [id, closed?.number])).toEqual([
    ['backprop-by-hand', 7],
    ['a-name', undefined],
  ])
  expect(correctionsOf(posts)).toHaveLength(1)
  expect(posts[1]?.facts.demos).toBe(1)
})
