/** Every way content can be wrong that tests/fixtures/bad knows: what the author is told, word for word. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaProblems, syntaxProblem } from '../../src/journal/content-places.ts'
import { courseSchema } from '../../src/journal/course-schema.ts'
import { postSchema } from '../../src/journal/post-schema.ts'
import { readPosts, type PostFile } from '../../src/journal/read-posts.ts'
import { theSite } from '../../src/journal/the-site.ts'

const folder = 'tests/fixtures/bad'
const course = courseSchema.parse(parse(readFileSync('content/course/zero-to-hero.yaml', 'utf8')))
const schema = postSchema(theSite)

/** By the fixture's name; what a built page or a drawn formula shows is in tests/site/failing-builds.test.ts. */
const told: Record<string, string[]> = {
  'unknown-video': ['006-a/index.mdx:6: video.number: got 11; the course has videos 1 to 10'],
  'range-outside': ['006-a/index.mdx:8: video.to: got 02:25:53; video 1 ends at 02:25:52'],
  'range-backwards': [
    '006-a/index.mdx:6: video: the range ends at 00:20:00 and begins at 00:30:00; it has to end after it begins',
  ],
  'time-without-quotes': [
    '006-a/index.mdx:8: video.to: got "1:30:00"; a time of the video is written hh:mm:ss in quotes, such as "00:37:30"',
  ],
  'one-number-twice': [
    '006-a/index.mdx:5: post: 007-b/index.mdx is post 6 too; each number is used once, and by its date this is post 6',
    '007-b/index.mdx:5: post: 006-a/index.mdx is post 6 too; each number is used once, and by its date this is post 7',
  ],
  'wrong-number': [
    '006-a/index.mdx:5: post: got 7, but in the order of the dates this is post 6; mend it or leave the key out',
  ],
  'wrong-day': [
    '006-a/index.mdx:5: day: got 8, but 2025-01-12 is Day 7, counted from Day 1 on 2025-01-06; mend one of them, or leave the key out',
  ],
  'quoted-date': ['006-a/index.mdx:4: date: got "2025-01-12"; a date is written 2025-01-12, without quotes'],
  'no-such-day': [
    '006-a/index.mdx:4: date: There is no day 2025-02-30.',
    '006-a/index.mdx:5: updated: A date is written 2025-01-12; got "2025-03-03T23:00:00-05:00".',
  ],
  'unknown-tag': [
    '006-a/index.mdx:5: tags.1: got "maths", which is no tag of content/site.yaml; there are "autograd", "derivatives", "networks", "python", "pytorch", "training"',
  ],
  'unknown-series': [
    '006-a/index.mdx:2: title: got "Zero to Hero", which is no series of content/site.yaml; there are "Neural Networks: Zero to Hero"',
  ],
  'unknown-key': ['006-a/index.mdx:5: author: there is no such key; mind its spelling'],
  'missing-key': ['006-a/index.mdx:1: deck: it is missing, and needed'],
  'no-alt': [
    '006-a/index.mdx:13: the picture drawing.png has no alt text; say what it shows: ![what it shows](…)',
  ],
  'loose-brace': [
    '006-a/index.mdx:11: {i} is code, and no import defines i; a formula stands between dollars, and a brace that is meant as one is written \\{',
    '006-a/index.mdx:13: expression={wish} is code, and no import defines wish; a text stands in quotes',
  ],
  'broken-yaml': [
    '006-a/index.mdx:3: this is not YAML: Nested mappings are not allowed in compact mappings; a text with a colon or a quote in it stands in "double quotes", and lines are indented by spaces',
  ],
  'unknown-component': [
    '006-a/index.mdx:13: there is no <NeuronGraf />; a post can have BackpropWalkthrough, BreakIt, Clock, Derivative, Figure, LossChart, NeuronGraph, Note, Ref, Timestamp, ValueInspector',
  ],
  'figure-twice': [
    '006-a/index.mdx:15: the post has a figure neuron-graph already; give this one a name of its own: id="…"',
  ],
  'unknown-figure': [
    '006-a/index.mdx:11: <Ref to="neuron" /> names no figure of this post; it has neuron-graph',
  ],
  'moment-outside': ['006-a/index.mdx:13: <Timestamp at="02:30:00" />: video 1 ends at 02:25:52'],
  'empty-page': ['006-a/index.mdx:1: an empty page: the post has no text below its frontmatter'],
  'broken-mdx': [
    '006-a/index.mdx:13:7: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
  ],
  'task-without-name': [
    '006-a/index.mdx:11: an open task needs a name, for the later post that ticks it: end it with \\{#a-name}',
  ],
  'task-born-twice': [
    '007-b/index.mdx:13: the task "one" was opened at 006-a/index.mdx:11 already; give this one another name',
  ],
  'task-never-born': ['007-b/index.mdx:13: ticks the task "two", which was never opened; there are one'],
  'task-closed-twice': [
    '008-c/index.mdx:13: ticks the task "one", which was ticked at 007-b/index.mdx:13 already; a task is done once',
  ],
  'task-closed-before': [
    '006-a/index.mdx:13: ticks the task "one", which was opened at 007-b/index.mdx:11; only a later post can tick it',
  ],
  'sentence-not-said': [
    '007-b/index.mdx:11: corrects.0.sentence: got "A day in numbers.", which no paragraph of 006-a/index.mdx says; quote it word for word, without formulas',
  ],
  'correction-forwards': [
    '006-a/index.mdx:10: corrects.0.post: got 7; post 6 can only correct an earlier one',
  ],
}
const onlyBuilt = ['bad-formula', 'broken-links', 'unknown-prop', 'unnamed-step', 'unreadable-line']

describe('content that does not fit', () => {
  it.each(Object.entries(told))('%s is named with its file and line', (name, lines) => {
    expect(problemsOf(join(folder, name))).toEqual(lines)
  })

  it('has a test for every fixture', () => {
    expect([...Object.keys(told), ...onlyBuilt].sort()).toEqual(readdirSync(folder).sort())
  })
})

it('content that fits is read: the journal of tests/fixtures', () => {
  expect(problemsOf('tests/fixtures/journal')).toEqual([])
})

/** What the build says, from the schema or, if that has nothing to say, from the posts together. */
function problemsOf(journal: string): string[] {
  const files = readdirSync(journal).map((slug) => {
    const file = join(journal, slug, 'index.mdx')
    const source = readFileSync(file, 'utf8')
    const unread = syntaxProblem(source, file)
    if (unread !== undefined) return { slug, file, source, data: undefined, unread }
    // Astro's YAML makes dates of what looks like one.
    const data: unknown = parse(source.split('---\n')[1] ?? '', { customTags: ['timestamp'] })
    return { slug, file, source, data }
  })
  const refused = files.flatMap(({ file, source, data, unread }) =>
    unread === undefined ? schemaProblems(schema, data, file, () => source) : [unread],
  )
  if (refused.length > 0) return short(refused)
  try {
    readPosts(
      theSite,
      course,
      files.map((file): PostFile => ({ ...file, data: schema.parse(file.data) })),
    )
    return []
  } catch (error) {
    return short(String(error instanceof Error ? error.message : error).split('\n'))
  }

  function short(lines: string[]): string[] {
    return lines.map((line) => line.replaceAll(`${journal}/`, ''))
  }
}
