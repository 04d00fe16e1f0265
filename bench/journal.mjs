/**
 * `npm run bench:journal [-- 200 1000]`: how long the journal takes to build when it has so many posts, and how much memory.
 * Each post has 1,200 words, formulas, code and a demo; they are written into a copy of the project, below `.cache/`.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const copied = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
]
const wordsPerPost = 1200

const counts = process.argv.slice(2).map(Number)
if (counts.some((count) => !Number.isInteger(count) || count < 1)) {
  console.error('How many posts? Such as: npm run bench:journal -- 200 1000')
  process.exit(1)
}

console.log('  posts   seconds   ms a post   peak memory')
for (const count of counts.length > 0 ? counts : [200, 1000]) {
  const { seconds, megabytes } = build(count)
  const cells = [
    count,
    seconds.toFixed(1),
    ((seconds * 1000) / count).toFixed(0),
    `${megabytes.toFixed(0)} MB`,
  ]
  console.log(cells.map((cell, i) => String(cell).padStart([7, 10, 12, 14][i])).join(''))
}

function build(count) {
  // inside the project, so that its packages are found
  const copy = join(root, `.cache/bench-journal/${count}`)
  rmSync(copy, { recursive: true, force: true })
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true })
  // all but what is kept of the posts between builds
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction')
  writePosts(join(copy, 'content/posts'), count)
  const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')))
  // told by the process itself, which works on every system
  const peak = "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}`))"
  const before = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${peak}`, astro, 'build'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://example.org' },
      maxBuffer: 1 << 28,
    },
  )
  const seconds = (performance.now() - before) / 1000
  if (status !== 0) throw new Error(`astro build failed with ${count} posts\n${stdout.slice(-3000)}${stderr}`)
  const pages = readdirSync(join(copy, 'dist/posts'), { recursive: true })
  const built = pages.filter((name) => name.endsWith('index.html')).length
  if (built < count) throw new Error(`${count} posts were written, and ${built} pages built`)
  if (process.env.BENCH_LOG) writeFileSync(process.env.BENCH_LOG, stdout)
  rmSync(copy, { recursive: true })
  return { seconds, megabytes: Number(/peak (\d+)/.exec(stderr)[1]) / 1024 }
}

/** Posts that go on where the last one stopped, two a day, so that none lies in the future. */
function writePosts(folder, count) {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'index.mdx'), 'utf8'))
  const heads = texts.map((text) => parse(/^---\n([\s\S]*?)\n---/.exec(text)[1]))
  const last = heads.reduce((newest, head) => (new Date(head.date) > new Date(newest.date) ? head : newest))
  const lastDate = new Date(last.date)
  for (let i = 1; i <= count - texts.length; i++) {
    const days = Math.ceil(i / 2)
    const date = new Date(lastDate.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const post = (last.post ?? 0) + i
    const from = (i * 97) % 8000
    const path = join(folder, `${String(post).padStart(4, '0')}-generated-${post}`)
    mkdirSync(path)
    const head = [
      `title: '${last.title}'`,
      `deck: A generated day, number ${post}`,
      // where they are counted, they may be left out
      ...(last.post === undefined ? [] : [`post: ${post}`]),
      ...(last.day === undefined ? [] : [`day: ${last.day + days}`]),
      `date: ${date}`,
      `video: { number: 1, from: '${clock(from)}', to: '${clock(from + 600)}' }`,
    ]
    writeFileSync(join(path, 'index.mdx'), `---\n${head.join('\n')}\n---\n\n${body(post)}`)
  }
}

function clock(seconds) {
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}

/** Ten sections of prose, of which every second has a formula and every third code; the demo stands in the middle. */
function body(post) {
  const vocabulary =
    'the gradient of a value is how much output moves when that number is nudged a little and'.split(' ')
  const sections = 10
  return (
    Array.from({ length: sections }, (_, section) => {
      const words = Array.from(
        { length: wordsPerPost / sections },
        (_, i) => vocabulary[(i * (section + 3) + post) % vocabulary.length],
      )
      const middle = words.length / 2
      words[middle] = `$w_{${section}} \\leftarrow w_{${section}} - ${post} \\eta$`
      const parts = [`## Section ${section + 1} of day ${post}`, `${words.slice(0, middle + 1).join(' ')}.`]
      if (section % 2 === 0)
        parts.push(
          `$$\n\\frac{\\partial L}{\\partial w_{${section}}} = \\sum_{i=1}^{${post}} x_i \\,(1 - \\tanh^2 z_i)\n$$`,
        )
      if (section % 3 === 0)
        parts.push(
          `\`\`\`python\ndef backward_${section}(self):\n    self.grad += ${post}.0 * self.out.grad\n    return self.grad\n\`\`\``,
        )
      if (section === 5) parts.push('<NeuronGraph />')
      return [...parts, `${words.slice(middle + 1).join(' ')}.`].join('\n\n')
    }).join('\n\n') + '\n'
  )
}
