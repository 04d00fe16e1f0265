/** What the feeds are made of, for a request of one of their addresses: the journal, where it is, its newest posts. */
import type { APIContext } from 'astro'
import { theSite } from '../journal/the-site.ts'
import { wholeAddress } from '../journal/url.ts'
import { postsInFeed } from './posts-in-feed.ts'

export async function theFeed({ site, url }: Pick<APIContext, 'site' | 'url'>) {
  const host = site ?? url
  return [theSite, wholeAddress('/', host), await postsInFeed(host)] as const
}
