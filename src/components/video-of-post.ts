/** The video that the clocks of the present post point into. */
import { momentUrl, secondsOf } from '../journal/clock.ts'
import type { Video } from '../journal/course.ts'

/** A link to a moment of the post's video; a time past its end, or a video without an id, is the author's slip. */
export function momentOf(video: Video | undefined, at: string): string {
  if (video?.youtube === undefined)
    throw new Error(`A time (${at}) stands outside a post about a video with an id.`)
  if (video.length !== undefined && secondsOf(at) > secondsOf(video.length)) {
    throw new Error(`${at} is after the end of video ${video.number}, which is ${video.length} long.`)
  }
  return momentUrl(video.youtube, at)
}
