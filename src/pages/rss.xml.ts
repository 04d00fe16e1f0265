/** The feed: every post, newest first. */
import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { allPosts } from '../journal/posts.ts'
import { href } from '../journal/url.ts'

export const GET: APIRoute = async ({ site, url }) => {
  const absolute = (path: string) => new URL(href(path), site ?? url).href
  return rss({
    title: 'Zero to Hero, day by day',
    description: 'A learning journal that follows Andrej Karpathy’s Neural Networks: Zero to Hero.',
    site: absolute('/'),
    items: (await allPosts()).map((post) => ({
      title: post.title,
      description: post.entry.data.deck,
      pubDate: post.entry.data.date,
      link: absolute(`/posts/${post.slug}/`),
    })),
  })
}
