/** What the three feeds say of the journal and its posts. */
import { expect, it } from 'vitest'
import { journalFeed, type PostInFeed } from '../../src/journal/feed.ts'
import { jsonFeed } from '../../src/journal/json-feed.ts'
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
const posts = [post('b', '2025-01-13'), post('a', '2025-01-12', '2025-02-01')]
const feed = journalFeed(theSite, 'https://x.org/', posts)

it('a change of an older post changes the feed', () => {
  expect(feed.atom1()).toMatch(/<updated>2025-02-01T00:00:00.000Z<\/updated>[^]*<entry>/)
  expect(jsonFeed(theSite, 'https://x.org/', posts).items[1]).toMatchObject({
    date_published: '2025-01-12T00:00:00.000Z',
    date_modified: '2025-02-01T00:00:00.000Z',
  })
})

it('titles are HTML to RSS and Atom, and plain text to JSON Feed', () => {
  for (const xml of [feed.rss2(), feed.atom1()])
    expect(xml).toContain('<![CDATA[Less &lt; more &amp; more]]>')
  expect(jsonFeed(theSite, 'https://x.org/', posts)).toMatchObject({
    items: [{ title: 'Less < more & more', summary: 'a < b' }, {}],
  })
})
