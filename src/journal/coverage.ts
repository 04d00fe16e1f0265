/** How much of the course is written up: the stretches of all posts, laid together. */
import { stretchOf, videoOf, type Course, type Stretch } from './course.ts'
import type { Post } from './posts.ts'

export interface Covered extends Stretch {
  /** The video's number. */
  video: number
}

/** Stretches by video and place; where two touch or overlap they are one. */
export function coveredOf(course: Course, posts: readonly Post[]): Covered[] {
  const all = posts
    .map(({ entry: { data } }) => ({
      video: data.video.number,
      ...stretchOf(videoOf(course, data.video.number), data.video),
    }))
    .sort((a, b) => a.video - b.video || a.from - b.from)
  return all.reduce<Covered[]>((merged, next) => {
    const last = merged.at(-1)
    if (last !== undefined && last.video === next.video && next.from <= last.to) {
      last.to = Math.max(last.to, next.to)
      return merged
    }
    return [...merged, { ...next }]
  }, [])
}
