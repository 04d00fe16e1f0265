/** The feed as Atom 1.0. */
import type { APIRoute } from 'astro'
import { theFeed } from '../components/the-feed.ts'
import { journalFeed } from '../journal/feed.ts'

export const GET: APIRoute = async (context) =>
  new Response(journalFeed(...(await theFeed(context))).atom1(), {
    headers: { 'Content-Type': 'application/atom+xml' },
  })
