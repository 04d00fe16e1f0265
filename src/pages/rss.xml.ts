/** The feed as RSS 2.0. */
import type { APIRoute } from 'astro'
import { theFeed } from '../components/the-feed.ts'
import { journalFeed } from '../journal/feed.ts'

export const GET: APIRoute = async (context) =>
  new Response(journalFeed(...(await theFeed(context))).rss2(), {
    headers: { 'Content-Type': 'application/rss+xml' },
  })
