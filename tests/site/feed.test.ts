/** The feed is XML that a reader's program can use anywhere: whole addresses, real dates, every post. */
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites } from './built.ts'

interface Item {
  title: string
  link: string
  pubDate: string
}

describe.each(sites)('the feed of the site $name', (site) => {
  const xml = site.read('rss.xml')
  const parser = new XMLParser({ isArray: (name) => name === 'item' })
  // Lenient; that the XML is well-formed is for a browser to say (tests/browser/site.spec.ts).
  const channel: { link: string; item: Item[] } = parser.parse(xml).rss.channel

  it('has whole addresses below the base path, of pages that exist', () => {
    expect(channel.link.replace(/\/?$/, '/')).toBe(origin + site.base)
    for (const { link } of channel.item) {
      expect(link.startsWith(origin + site.base)).toBe(true)
      expect(fileAt(site, new URL(link))).toBeDefined()
    }
    // Inside the text of an item, too: a feed's reader has no page to resolve against.
    expect(
      [...xml.matchAll(/(?:href|src)=(?:"|&quot;)(?!https?:|mailto:|data:)[^"&]*/g)].map(String),
    ).toEqual([])
  })

  it('has every post once, with a title and a date', () => {
    const posts = site.pages.filter((page) => page.path.startsWith('posts/')).map((page) => page.url.href)
    expect(channel.item.map(({ link }) => link).sort()).toEqual(posts.sort())
    for (const { title, pubDate } of channel.item) {
      expect(title).toMatch(/\S/)
      expect(Date.parse(pubDate)).toBeGreaterThan(0)
    }
  })
})
