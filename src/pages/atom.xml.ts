/** The feed as Atom 1.0. */
import type { APIRoute } from 'astro'
import { theFeed } from '../components/the-feed.ts'

export const GET: APIRoute = async (context) =>
  new Response((await theFeed(context, 'html')).atom1(), {
    headers: { 'Content-Type': 'application/atom+xml' },
  })
