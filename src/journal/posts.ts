/** The posts, newest first: the one place that reads them. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { readFileSync } from 'node:fs'
import { correctionsOf } from './corrections.ts'
import { dayIn } from './dates.ts'
import { perBuild } from './per-build.ts'
import { postsFolder } from './posts-folder.ts'
import { readPosts, type PostReading } from './read-posts.ts'
import { tasksOf } from './tasks.ts'
import { theCourse } from './the-course.ts'
import { theSite } from './the-site.ts'

export interface Post extends PostReading {
  entry: CollectionEntry<'posts'>
  /** Why it is not in the built site: a draft, or dated after today. Undefined for what every reader sees. */
  unpublished: 'draft' | 'later' | undefined
  /** As its page's heading and every list name it. */
  title: string
}

/**
 * Newest first; in dev with drafts and what is dated later, in a build without. An empty journal is an error: a wrong
 * folder would otherwise build an empty site without a word.
 */
export const allPosts = perBuild(async (): Promise<Post[]> => {
  const entries = new Map((await getCollection('posts')).map((entry) => [entry.id, entry]))
  const files = [...entries.values()].map(({ id, data, filePath = id }) => ({
    slug: id,
    file: filePath,
    source: readFileSync(filePath, 'utf8'),
    data,
  }))
  const today = dayIn(theSite.timeZone, new Date())
  const posts = readPosts(theSite, await theCourse(), files)
    .map((reading): Post => {
      const { data, slug, number, day } = reading
      return {
        ...reading,
        entry: entries.get(slug) as CollectionEntry<'posts'>,
        slug: slug.replace(/\/index$/, ''),
        unpublished: data.draft ? 'draft' : data.date > today ? 'later' : undefined,
        title: `${data.title} [Post #${number}, Day ${day}]`,
      }
    })
    .filter(({ unpublished }) => import.meta.env.DEV || unpublished === undefined)
  if (posts.length === 0) throw new Error(`No posts found: a post is ${postsFolder}/NNN-name/index.mdx.`)
  return posts.reverse()
})

/** The tasks of all posts that outlived their day, oldest first. */
export const allTasks = perBuild(async () => tasksOf((await allPosts()).toReversed()))

/** The corrections of all posts, in the order of the posts that make them. */
export const allCorrections = perBuild(async () => correctionsOf((await allPosts()).toReversed()))
