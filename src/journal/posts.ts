/** The posts, newest first: the one place that reads them. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { postFacts, type PostFacts } from './post-facts.ts'

export interface Post {
  entry: CollectionEntry<'posts'>
  /** Its folder's name, which is also its address below `/posts/`. */
  slug: string
  /** As its page's heading and every list name it. */
  title: string
  facts: PostFacts
}

/** Newest first. An empty journal is an error: a wrong folder would otherwise build an empty site without a word. */
export async function allPosts(): Promise<Post[]> {
  const entries = await getCollection('posts')
  if (entries.length === 0) throw new Error('No posts found: a post is content/posts/NNN-name/index.mdx.')
  return entries
    .map((entry) => ({
      entry,
      slug: entry.id.replace(/\/index$/, ''),
      title: `${entry.data.title} [Post #${entry.data.post}, Day ${entry.data.day}]`,
      facts: postFacts(entry.body ?? ''),
    }))
    .sort((a, b) => b.entry.data.post - a.entry.data.post)
}
