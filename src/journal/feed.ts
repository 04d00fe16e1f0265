/** The journal as a feed, the newest posts with their whole text; RSS, Atom and JSON Feed are three ways to write it. */
import { Feed } from 'feed'
import type { Post } from './posts.ts'
import type { Site } from './site.ts'

/** How many posts a feed holds: a reader that asks every hour need not fetch the whole journal. */
export const feedLength = 30

export interface PostInFeed {
  post: Post
  /** Of the post's page, whole. */
  address: string
  /** As `feedHtml` gives it. */
  html: string
}

/** `home` is the first page's whole address; `titles` says what the format takes titles and summaries for. */
export function journalFeed(
  site: Site,
  home: string,
  posts: readonly PostInFeed[],
  titles: 'html' | 'text',
): Feed {
  const written = titles === 'html' ? escaped : (text: string) => text
  if (posts.length === 0) throw new Error('A feed needs at least one post.')
  const feed = new Feed({
    id: home,
    link: home,
    title: site.title,
    description: site.description,
    language: 'en',
    // The same posts give the same feed, whenever it is built.
    updated: new Date(Math.max(...posts.map(({ post }) => changed(post).getTime()))),
    generator: false,
    author: { name: site.author },
    feedLinks: Object.fromEntries(
      Object.entries({ rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }).map(([kind, file]) => [
        kind,
        home + file,
      ]),
    ),
  })
  for (const { post, address, html } of posts) {
    feed.addItem({
      id: address,
      link: address,
      title: written(post.title),
      description: written(post.entry.data.deck),
      content: html,
      published: post.entry.data.date,
      date: changed(post),
      category: (post.entry.data.tags ?? []).map((tag) => ({ name: tag, term: tag })),
    })
  }
  return feed
}

function changed({ entry: { data } }: Post): Date {
  return data.updated ?? data.date
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
