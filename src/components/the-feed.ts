/** The journal's feed for a request of one of its three addresses. */
import type { APIContext } from 'astro'
import { journalFeed } from '../journal/feed.ts'
import { theSite } from '../journal/the-site.ts'
import { wholeAddress } from '../journal/url.ts'
import { postsInFeed } from './posts-in-feed.ts'

export async function theFeed({ site, url }: Pick<APIContext, 'site' | 'url'>, titles: 'html' | 'text') {
  const host = site ?? url
  return journalFeed(theSite, wholeAddress('/', host), await postsInFeed(host), titles)
}
