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
  refuseTwins(entries.map(({ id, data }) => ({ id, post: data.post })))
  return entries
    .map((entry) => ({
      entry,
      slug: entry.id.replace(/\/index$/, ''),
      title: `${entry.data.title} [Post #${entry.data.post}, Day ${entry.data.day}]`,
      facts: postFacts(entry.body ?? ''),
    }))
    .sort((a, b) => b.entry.data.post - a.entry.data.post)
}

/** Two posts of one number would share their place in the journal. */
function refuseTwins(posts: readonly { id: string; post: number }[]): void {
  for (const { id, post } of posts) {
    const twin = posts.find((other) => other.post === post && other.id !== id)
    if (twin)
      throw new Error(
        `${id} and ${twin.id} in content/posts are both post ${post}; each number is used once.`,
      )
  }
}
