/** The journal as a JSON Feed: https://www.jsonfeed.org/version/1.1/ */
import { changed, type PostInFeed } from './feed.ts'
import type { Site } from './site.ts'

/** Of the format, what the journal has to say. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1'
  title: string
  description: string
  home_page_url: string
  feed_url: string
  language: 'en'
  authors: { name: string }[]
  items: JsonItem[]
}

/** Title and summary are plain text; times are ISO 8601. */
interface JsonItem {
  id: string
  url: string
  title: string
  summary: string
  content_html: string
  date_published: string
  date_modified: string
  tags: string[]
}

/** `home` is the first page's whole address. */
export function jsonFeed(site: Site, home: string, posts: readonly PostInFeed[]): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    description: site.description,
    home_page_url: home,
    feed_url: `${home}feed.json`,
    language: 'en',
    authors: [{ name: site.author }],
    items: posts.map(({ post, address, html }) => ({
      id: address,
      url: address,
      title: post.title,
      summary: post.entry.data.deck,
      content_html: html,
      date_published: post.entry.data.date.toISOString(),
      date_modified: changed(post).toISOString(),
      tags: post.entry.data.tags,
    })),
  }
}
