/** A build that fails says where the mistake is, and leaves what was published before as it was. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { setUp } from '../../scripts/setup.mjs'
import { root } from '../house/files.ts'

const { node, env } = setUp()
const published = mkdtempSync(join(tmpdir(), 'published-'))
writeFileSync(join(published, 'kept.html'), 'the site before')
afterAll(() => rmSync(published, { recursive: true }))

/** The schema, the text, a formula and the finished pages: one mistake for each place where a build looks. */
const told = {
  'unknown-tag': ['006-a/index.mdx:5: tags.1: got "maths", which is no tag of content/site.yaml'],
  'task-closed-twice': ['008-c/index.mdx:13: ticks the task "one", which was ticked at '],
  'bad-formula': ['006-a/index.mdx:13: the formula "\\frac{1}{" is not TeX that KaTeX can draw'],
  'unknown-prop': ['006-a/index.mdx:13: <NeuronGraph /> knows only level, id, '],
  'unnamed-step': [
    '006-a/index.mdx:13: <BreakIt /> cannot show "d = a*b + c": a × b has no name; make it a statement, as in s = a + b.',
  ],
  'unreadable-line': [
    '006-a/index.mdx:13: <ValueInspector /> cannot show "a +": nothing after + at 4; add a number, a name or a bracket.',
  ],
  'broken-links': [
    '006-a/index.mdx:11: the link to /posts/005-none/ is broken: there is no page /posts/005-none/',
    '006-a/index.mdx:15: the link to #a-headin is broken: this page has no #a-headin',
    '006-a/index.mdx:15: the link to /course/#video-11 is broken: /course/ has no #video-11',
    '006-a/index.mdx:17: the link to http:// is broken: this is no address',
    '006-a/index.mdx:17: the link to /drawing.png is broken: there is no file /drawing.png',
  ],
}

describe('a build that fails', () => {
  it.each(Object.entries(told))(
    'over %s names file and line, and publishes nothing',
    { timeout: 120_000 },
    (name, lines) => {
      const folder = `tests/fixtures/bad/${name}`
      const build = spawnSync(node, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, BASE_PATH: '/', POSTS_DIR: folder, OUT_DIR: published },
      })
      expect(build.status).not.toBe(0)
      for (const line of lines) expect(build.stdout + build.stderr).toContain(`${folder}/${line}`)
      expect(readdirSync(published)).toEqual(['kept.html'])
      expect(existsSync(join(root, `.cache/building-${build.pid}`))).toBe(false)
    },
  )
})
