/** The feed: every post, newest first. */
import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { allPosts } from '../journal/posts.ts'
import { theSite } from '../journal/the-site.ts'
import { href } from '../journal/url.ts'

export const GET: APIRoute = async ({ site, url }) => {
  const absolute = (path: string) => new URL(href(path), site ?? url).href
  return rss({
    title: theSite.title,
    description: theSite.description,
    site: absolute('/'),
    items: (await allPosts()).map((post) => ({
      title: post.title,
      description: post.entry.data.deck,
      pubDate: post.entry.data.date,
      link: absolute(`/posts/${post.slug}/`),
    })),
  })
}
