/** `npm run new-post -- "One line on the day"`: the folder of the next post, with its frontmatter begun. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './setup.mjs'

const deck = process.argv.slice(2).join(' ').trim()
if (deck === '') {
  console.error('A new post needs one line on its day: npm run new-post -- "A number that remembers"')
  process.exit(1)
}

const posts = join(root, 'content/posts')
const written = readdirSync(posts).map((folder) => frontmatterOf(join(posts, folder, 'index.mdx')))
const last = written.reduce((newest, post) => (post.post > newest.post ? post : newest))
const post = last.post + 1
const slug = deck
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '')
const folder = join(posts, `${String(post).padStart(3, '0')}-${slug}`)

mkdirSync(folder)
writeFileSync(
  join(folder, 'index.mdx'),
  `---
title: '${last.title}'
deck: ${JSON.stringify(deck)}
post: ${post}
day: ${last.day + 1}
date: ${new Date().toISOString().slice(0, 10)}
video:
  number: ${last.video.number}
  from: '${last.video.to}'
  to: '${last.video.to}' # where the day ended; later than where it began
---

`,
)
console.log(`${join(folder, 'index.mdx')} begins where Post #${last.post} stopped, at ${last.video.to}.`)

function frontmatterOf(file) {
  const [, frontmatter] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8')) ?? []
  if (frontmatter === undefined)
    throw new Error(`${file}:1: a post begins with frontmatter between two lines of ---`)
  return parse(frontmatter)
}
