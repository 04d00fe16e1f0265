/** `npm run new-post -- "One line on the day"`: the folder of the next post, with its frontmatter begun. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { root } from './setup.mjs'

const deck = process.argv.slice(2).join(' ').trim()
if (deck === '') {
  console.error('A new post needs one line on its day: npm run new-post -- "A number that remembers"')
  process.exit(1)
}

const posts = join(root, 'content/posts')
const folders = readdirSync(posts, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const written = folders.map(({ name }) => frontmatterOf(join(posts, name, 'index.mdx')))
const last = written.reduce((newest, post) => (post.post > newest.post ? post : newest))
const post = last.post + 1
const slug = deck
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '')
const folder = join(posts, `${String(post).padStart(3, '0')}-${slug}`)

const frontmatter = {
  title: last.title,
  deck,
  post,
  day: last.day + 1,
  // The day it is where the author sits.
  date: new Date().toLocaleDateString('sv-SE'),
  video: { number: last.video.number, from: last.video.to, to: last.video.to },
}
mkdirSync(folder)
writeFileSync(join(folder, 'index.mdx'), `---\n${dateUnquoted(stringify(frontmatter))}---\n\n`)
console.log(
  `${join(folder, 'index.mdx')} begins where Post #${last.post} stopped, at ${last.video.to}. Set video.to to where the day ended.`,
)

function frontmatterOf(file) {
  const [, frontmatter] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8')) ?? []
  if (frontmatter === undefined)
    throw new Error(`${file}:1: a post begins with frontmatter between two lines of ---`)
  return parse(frontmatter)
}

/** A date in quotes would be a text. */
function dateUnquoted(yaml) {
  return yaml.replace(/^date: "?([\d-]+)"?$/m, 'date: $1')
}
