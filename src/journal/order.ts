/** Posts in relation to each other: the one before, the one after, and those that share a series. */

export interface Neighbours<Post> {
  previous?: Post
  next?: Post
}

/** The days before and after a post, out of posts that stand newest first, as `allPosts` gives them. */
export function neighboursOf<Post extends { slug: string }>(
  posts: readonly Post[],
  slug: string,
): Neighbours<Post> {
  const place = posts.findIndex((post) => post.slug === slug)
  if (place < 0) throw new Error(`There is no post ${slug} among ${posts.length}.`)
  const [next, previous] = [posts[place - 1], posts[place + 1]]
  return { ...(previous && { previous }), ...(next && { next }) }
}

export interface Series<Post> {
  title: string
  /** Its address below `/series/`. */
  slug: string
  /** In the order they are read in: oldest first. */
  posts: readonly Post[]
}

/** A post's title is its series; the one that was written to last comes first. Posts stand newest first. */
export function seriesOf<Post extends { entry: { data: { title: string } } }>(
  posts: readonly Post[],
): Series<Post>[] {
  const byTitle = Map.groupBy(posts, ({ entry }) => entry.data.title)
  return [...byTitle].map(([title, own]) => ({ title, slug: slugOf(title), posts: own.toReversed() }))
}

/** `Neural Networks: Zero to Hero` as `neural-networks-zero-to-hero`. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
