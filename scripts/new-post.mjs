/**
 * `npm run new-post [-- --title … --date … --video … --from … --to …]`: the folder of the next post, its frontmatter
 * and its text begun. In a terminal it asks for what is not given; elsewhere it takes what is most likely.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { secondsOf } from '../src/journal/clock.ts'
import { frontmatterOf, schemaProblems } from '../src/journal/content-places.ts'
import { courseSchema } from '../src/journal/course-schema.ts'
import { dateOf, dayIn, isoDate } from '../src/journal/dates.ts'
import { likelyEnd, likelyStart, nextPost, writableVideo } from '../src/journal/next-post.ts'
import { inOrder } from '../src/journal/numbering.ts'
import { postSchema } from '../src/journal/post-schema.ts'
import { postsFolder } from '../src/journal/posts-folder.ts'
import { theSite } from '../src/journal/the-site.ts'

const help = `Begins the next post. What is left out is asked for, or taken as most likely:
npm run new-post -- --title "One line on the day" --date 2025-01-13 --video 1 --from 00:30:00 --to 00:32:10`

try {
  await begin()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function begin() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...Object.fromEntries(
        ['title', 'date', 'video', 'from', 'to'].map((name) => [name, { type: 'string' }]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(help)
  const course = courseSchema.parse(parse(readFileSync('content/course/zero-to-hero.yaml', 'utf8')))
  const folders = readdirSync(postsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const posts = inOrder(folders.map(({ name }) => written(name)))
  const likely = likelyStart(course, posts.at(-1))
  const ask = asker()
  const title = values.title ?? (positionals.join(' ') || (await ask('One line on the day')))
  const date =
    values.date ??
    (await ask('Date', isoDate(latest(dayIn(theSite.timeZone, new Date()), posts.at(-1)?.date))))
  const number = Number(values.video ?? (await ask('Video', String(likely.number))))
  const video = writableVideo(course, number)
  const start = number === likely.number ? likely.from : '00:00:00'
  const from = clock(values.from ?? (await ask('From', start)))
  const to = clock(values.to ?? (await ask('To', likelyEnd(video, from))))
  ask.done()
  if (!title)
    throw new Error(
      'A new post needs one line on its day: npm run new-post -- --title "A number that remembers"',
    )

  const post = nextPost(theSite, course, posts, { title, date: dateOf(date), video: { number, from, to } })
  const folder = join(postsFolder, post.folder)
  if (existsSync(folder)) throw new Error(`${folder} is there already.`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.mdx'), post.text)
  console.log(
    `${join(folder, 'index.mdx')}: Post #${post.number}, Day ${post.day}, ${from} to ${to}. A draft: npm run dev shows it.`,
  )
}

/** The frontmatter of a post, which has to be whole: the next one is counted on from it. */
function written(slug) {
  const file = join(postsFolder, slug, 'index.mdx')
  const source = readFileSync(file, 'utf8')
  const frontmatter = frontmatterOf(source)
  if (frontmatter === undefined)
    throw new Error(`${file}:1: a post begins with frontmatter between two lines of ---`)
  const data = parse(frontmatter, { customTags: ['timestamp'] })
  const schema = postSchema(theSite)
  const problems = schemaProblems(schema, data, file, () => source)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return { slug, ...schema.parse(data) }
}

/** Asks in a terminal, with what is most likely in brackets; elsewhere answers with it. */
function asker() {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  const ask = async (what, likely = '') => {
    const answer = await terminal?.question(likely ? `${what} [${likely}]: ` : `${what}: `)
    return answer?.trim() || likely
  }
  return Object.assign(ask, { done: () => terminal?.close() })
}

/** Says so where it is not one. */
function clock(text) {
  secondsOf(text)
  return text
}

function latest(today, last) {
  return last !== undefined && last > today ? last : today
}
