/** The feeds are what a reader's program can use anywhere: the whole text, whole addresses, real dates, every post. */
import { z } from 'astro/zod'
import { XMLParser } from 'fast-xml-parser'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites, type BuiltSite } from './built.ts'

/** What all three formats say of a post, in one shape. */
interface Item {
  id: string
  title: string
  link: string
  html: string
  published: string
}

interface FeedRead {
  home: string
  self: string
  items: Item[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry', 'link'].includes(name),
})

/** What https://www.jsonfeed.org/version/1.1/ asks for, of what the journal writes; `author` is version 1's. */
const jsonFeed11 = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal('en'),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).length(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      summary: z.string().min(1),
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
})

const formats: Record<string, (text: string) => FeedRead> = {
  'rss.xml': (text) => {
    const { channel } = parser.parse(text).rss
    return {
      home: channel.link[0],
      self: channel['atom:link']['@_href'],
      items: channel.item.map(
        (item: Record<string, unknown> & { guid: { '#text': string }; link: string[] }) => ({
          id: item.guid['#text'],
          title: item['title'],
          link: item.link[0],
          html: item['content:encoded'],
          published: item['pubDate'],
        }),
      ),
    }
  },
  'atom.xml': (text) => {
    const { feed } = parser.parse(text)
    const linkOf = (links: Record<string, string>[], rel: string | undefined) =>
      links.find((link) => link['@_rel'] === rel)?.['@_href'] ?? ''
    return {
      home: linkOf(feed.link, 'alternate'),
      self: linkOf(feed.link, 'self'),
      items: feed.entry.map(
        (
          entry: Record<string, { '#text': string }> & {
            id: string
            link: Record<string, string>[]
            published: string
          },
        ) => ({
          id: entry.id,
          title: entry['title']?.['#text'],
          link: linkOf(entry.link, undefined),
          html: entry['content']?.['#text'],
          published: entry.published,
        }),
      ),
    }
  },
  'feed.json': (text) => {
    const feed = jsonFeed11.parse(JSON.parse(text))
    return {
      home: feed.home_page_url,
      self: feed.feed_url,
      items: feed.items.map(({ id, title, url, content_html, date_published }) => ({
        id,
        title,
        link: url,
        html: content_html,
        published: date_published,
      })),
    }
  },
}

const cases = sites.flatMap((site) =>
  Object.entries(formats).map(([file, read]) => ({
    name: site.name,
    file,
    site,
    feed: read(site.read(file)),
  })),
)

describe.each(cases)('$file of the site $name', ({ file, site, feed }) => {
  it('says where it and the journal are', () => {
    expect(feed.home.replace(/\/?$/, '/')).toBe(origin + site.base)
    expect(feed.self).toBe(origin + site.base + file)
  })

  it('has every post once, newest first, with a title and a date', () => {
    const posts = site.pages.filter((page) => page.path.startsWith('posts/')).map((page) => page.url.href)
    expect(feed.items.map(({ link }) => link)).toEqual(posts.sort().reverse())
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(posts.length)
    const dates = feed.items.map(({ published }) => Date.parse(published))
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
    for (const { title } of feed.items) expect(title).toMatch(/\[Post #\d+, Day \d+\]$/)
  })

  it('has the whole text, and in it whole addresses of what exists', () => {
    for (const { link, html } of feed.items) {
      const page = site.pages.find(({ url }) => url.href === link)
      const text = parse(html).text
      const said = page?.document.querySelectorAll('.prose > h2, .prose > h3, .prose > p em') ?? []
      for (const { text: words } of said.filter((element) => !element.querySelector('.katex')))
        expect(text).toContain(words)
      expect(html.match(/<p>/g)?.length).toBeGreaterThanOrEqual(
        page?.document.querySelectorAll('.prose > p').length ?? 1,
      )
      for (const element of parse(html).querySelectorAll('[href], [src]')) {
        const address = new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '')
        if (address.origin === origin) expect(missing(site, address)).toEqual([])
      }
    }
  })

  it('has formulas as MathML, demos as pictures, and nothing that only a page can use', () => {
    const html = feed.items.map((item) => item.html).join('\n')
    expect(html).toContain('<math')
    expect(html).toMatch(/<a href="[^"]*#neuron-graph"><img src="[^"]*\/pictures\/neuron-graph\.png" alt="\w/)
    expect(html).not.toMatch(/katex|<script|<style|<svg|<button|astro-|\bclass=|\bstyle=|<annotation/)
  })
})

function missing(site: BuiltSite, address: URL): string[] {
  return fileAt(site, address) ? [] : [address.href]
}
