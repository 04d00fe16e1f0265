/** Posts in relation to each other: the one before, the one after, and those that share a series. */
import type { Series } from './site.ts'

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

/** A series of the settings, with its posts. */
export interface PostsInSeries<Post> extends Series {
  /** In the order they are read in: oldest first. */
  posts: readonly Post[]
}

/** The series that have posts; posts stand newest first, and each has its series for a title. */
export function postsInSeries<Post extends { entry: { data: { title: string } } }>(
  series: readonly Series[],
  posts: readonly Post[],
): PostsInSeries<Post>[] {
  return series
    .map((each) => ({
      ...each,
      posts: posts.filter(({ entry }) => entry.data.title === each.title).reverse(),
    }))
    .filter((each) => each.posts.length > 0)
}

/** The series of the settings that a post's title names. */
export function seriesTitled(series: readonly Series[], title: string): Series {
  const own = series.find((each) => each.title === title)
  if (own === undefined) throw new Error(`content/site.yaml has no series ${JSON.stringify(title)}.`)
  return own
}
