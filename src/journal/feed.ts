/** The journal as a feed, the newest posts with their whole text; RSS and Atom are two ways to write it. */
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

/** `home` is the first page's whole address. Both formats take titles and summaries for HTML. */
export function journalFeed(site: Site, home: string, posts: readonly PostInFeed[]): Feed {
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
    feedLinks: { rss: `${home}rss.xml`, atom: `${home}atom.xml` },
  })
  for (const { post, address, html } of posts) {
    feed.addItem({
      id: address,
      link: address,
      title: escaped(post.title),
      description: escaped(post.entry.data.deck),
      content: html,
      published: post.entry.data.date,
      date: changed(post),
      category: (post.entry.data.tags ?? []).map((tag) => ({ name: tag, term: tag })),
    })
  }
  return feed
}

/** The day a post was last touched. */
export function changed({ entry: { data } }: Post): Date {
  return data.updated ?? data.date
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
