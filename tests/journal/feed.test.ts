/** What the three feeds say of the journal and its posts. */
import { expect, it } from 'vitest'
import { journalFeed, type PostInFeed } from '../../src/journal/feed.ts'
import { theSite } from '../../src/journal/the-site.ts'

const post = (slug: string, date: string, updated?: string) =>
  ({
    address: `https://x.org/posts/${slug}/`,
    html: '<p>Words.</p>',
    post: {
      title: 'Less < more & more',
      entry: {
        data: { deck: 'a < b', date: new Date(date), updated: updated && new Date(updated), tags: [] },
      },
    },
  }) as unknown as PostInFeed
const feed = (titles: 'html' | 'text') =>
  journalFeed(
    theSite,
    'https://x.org/',
    [post('b', '2025-01-13'), post('a', '2025-01-12', '2025-02-01')],
    titles,
  )

it('a change of an older post changes the feed', () => {
  expect(feed('html').atom1()).toMatch(/<updated>2025-02-01T00:00:00.000Z<\/updated>[^]*<entry>/)
})

it('titles are HTML to RSS and Atom, and plain text to JSON Feed', () => {
  for (const xml of [feed('html').rss2(), feed('html').atom1()])
    expect(xml).toContain('<![CDATA[Less &lt; more &amp; more]]>')
  expect(JSON.parse(feed('text').json1())).toMatchObject({
    items: [{ title: 'Less < more & more', summary: 'a < b' }, {}],
  })
})
