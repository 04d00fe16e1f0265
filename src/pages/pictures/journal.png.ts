/** The picture of the journal for links elsewhere. */
import type { APIRoute } from 'astro'
import { allPosts } from '../../journal/posts.ts'
import { theCourse } from '../../journal/the-course.ts'
import { theSite } from '../../journal/the-site.ts'
import { journalCard } from '../../pictures/journal-card.ts'

export const GET: APIRoute = async () =>
  new Response(await journalCard(theSite, await theCourse(), await allPosts()), {
    headers: { 'Content-Type': 'image/png' },
  })
