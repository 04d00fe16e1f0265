/** What the search can find: every post and page that says something, and no source of a formula. */
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builds } from '../../scripts/stages.mjs'
import { root } from '../house/files.ts'
import { sites } from './built.ts'

interface Fragment {
  url: string
  content: string
  meta: { title: string; place?: string }
}

describe.each(sites)('the search of the site $name', ({ name, pages, files }) => {
  const folder = join(root, builds[name as keyof typeof builds].folder)
  const fragments = [...files]
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file): Fragment => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString()
      return JSON.parse(text.replace(/^pagefind_dcd/, ''))
    })

  it('has every post, demo and page, and no list', () => {
    const said = pages.filter(({ document }) => document.querySelector('[data-pagefind-body]'))
    expect(fragments.map(({ url }) => url.slice(1)).sort()).toEqual(said.map(({ path }) => path).sort())
    expect(said.map(({ path }) => path)).toContain('about/')
    expect(said.map(({ path }) => path)).not.toContain('')
  })

  it('calls a post by its line and its day, and a demo a demo', () => {
    const posts = fragments.filter(({ url }) => url.startsWith('/posts/'))
    expect(posts.length).toBeGreaterThan(2)
    for (const { url, meta } of posts) {
      const head = pages.find(({ path }) => `/${path}` === url)?.document.querySelector('header:has(h1)')
      const [, post = '', day = ''] = /Post #(\d+), Day (\d+)/.exec(head?.text ?? '') ?? []
      const title = head?.querySelector('.deck')?.text.trim()
      expect(meta).toMatchObject({ title, place: `Day ${day} · Post #${post}` })
    }
    const demos = fragments.filter(({ url }) => url.startsWith('/demos/'))
    expect(new Set(demos.map(({ meta }) => meta.place))).toEqual(new Set(['Demo']))
    expect(fragments.find(({ url }) => url === '/about/')?.meta.place).toBeUndefined()
  })

  it('has no source of a formula, no clock glued to a word, no button', () => {
    for (const { content } of fragments) {
      expect(content).not.toMatch(/\\[a-z]{2,}/)
      expect(content).not.toMatch(/\d:\d\d[A-Z]/)
      expect(content).not.toMatch(/\bCopy\b/)
      // what a post's head counts
      expect(content).not.toMatch(/min to read|did not write this one/)
    }
  })

  it('has no ready-made look of Pagefind’s', () => {
    expect([...files].filter((file) => /^pagefind\/.*(-ui|highlight)/.test(file))).toEqual([])
  })
})
