/** A video cut where any post begins or ends: what was written up, what twice, what was left out, what is still ahead. */
import { secondsOf } from './clock.ts'
import type { Video } from './course.ts'

/**
 * `covered` by one post, `again` by more, `left out` by all although a later part is written up, `ahead` of all.
 */
export type Coverage = 'covered' | 'again' | 'left out' | 'ahead'

/** A stretch of a video in whole seconds, with all posts about it. */
export interface Segment<Post> {
  from: number
  to: number
  posts: Post[]
  coverage: Coverage
}

interface PostOnVideo {
  data: { video: { number: number; from: string; to: string } }
}

/** From the first second to the last, without a gap. A video whose length is not known has none. */
export function segmentsOf<Post extends PostOnVideo>(
  video: Pick<Video, 'number' | 'length'>,
  posts: readonly Post[],
): Segment<Post>[] {
  if (video.length === undefined) return []
  const end = secondsOf(video.length)
  const ranges = posts
    .filter(({ data }) => data.video.number === video.number)
    .map((post) => ({ post, from: secondsOf(post.data.video.from), to: secondsOf(post.data.video.to) }))
  const reached = Math.max(0, ...ranges.map(({ to }) => to))
  const cuts = [...new Set([0, end, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    const about = ranges.filter((range) => range.from <= from && range.to >= to).map(({ post }) => post)
    const none = to <= reached ? 'left out' : 'ahead'
    return {
      from,
      to,
      posts: about,
      coverage: about.length > 1 ? 'again' : about.length === 1 ? 'covered' : none,
    }
  })
}

/** Seconds of all segments of these kinds. */
export function secondsIn(segments: readonly Segment<unknown>[], ...kinds: Coverage[]): number {
  return segments
    .filter(({ coverage }) => kinds.includes(coverage))
    .reduce((sum, { from, to }) => sum + to - from, 0)
}
