/** The posts, newest first: the one place that reads them. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { dayIn } from './dates.ts'
import { dayOf, inOrder, misnumbered, numberOf } from './numbering.ts'
import { perBuild } from './per-build.ts'
import { postFacts, type PostFacts } from './post-facts.ts'
import { theSite } from './the-site.ts'

export interface Post {
  entry: CollectionEntry<'posts'>
  /** Its folder's name, which is also its address below `/posts/`. */
  slug: string
  /** Its file, from the repository's root, as errors name it. */
  file: string
  /** Counted in the order of the dates, from the settings' first number. */
  number: number
  /** Counted from Day 1. */
  day: number
  /** Why it is not in the built site: a draft, or dated after today. Undefined for what every reader sees. */
  unpublished: 'draft' | 'later' | undefined
  /** As its page's heading and every list name it. */
  title: string
  facts: PostFacts
}

/**
 * Newest first; in dev with drafts and what is dated later, in a build without. An empty journal is an error: a wrong
 * folder would otherwise build an empty site without a word.
 */
export const allPosts = perBuild(async (): Promise<Post[]> => {
  const entries = await getCollection('posts')
  const posts = inOrder(
    entries.map((entry) => ({
      entry,
      slug: entry.id.replace(/\/index$/, ''),
      file: entry.filePath ?? entry.id,
      ...entry.data,
    })),
  )
  const problems = misnumbered(theSite, posts)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const today = dayIn(theSite.timeZone, new Date())
  const seen = posts
    .map(({ entry, slug, file }, index): Post => {
      const { title, date, draft } = entry.data
      const [number, day] = [numberOf(theSite, index), dayOf(theSite, date)]
      return {
        entry,
        slug,
        file,
        number,
        day,
        unpublished: draft ? 'draft' : date > today ? 'later' : undefined,
        title: `${title} [Post #${number}, Day ${day}]`,
        facts: postFacts(entry.body ?? ''),
      }
    })
    .filter(({ unpublished }) => import.meta.env.DEV || unpublished === undefined)
  if (seen.length === 0) throw new Error('No posts found: a post is content/posts/NNN-name/index.mdx.')
  return seen.reverse()
})
