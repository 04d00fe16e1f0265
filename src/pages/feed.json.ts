/** The feed as JSON Feed. */
import type { APIRoute } from 'astro'
import { theFeed } from '../components/the-feed.ts'

export const GET: APIRoute = async (context) =>
  new Response((await theFeed(context, 'text')).json1(), {
    headers: { 'Content-Type': 'application/feed+json' },
  })
