/** The feed as JSON Feed 1.1. */
import type { APIRoute } from 'astro'
import { theFeed } from '../components/the-feed.ts'
import { jsonFeed } from '../journal/json-feed.ts'

export const GET: APIRoute = async (context) =>
  Response.json(jsonFeed(...(await theFeed(context))), {
    headers: { 'Content-Type': 'application/feed+json' },
  })
