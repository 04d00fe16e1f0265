/** The course the journal follows: its videos, and how much of each is written up. */
import type { CollectionEntry } from 'astro:content'
import { secondsOf } from './clock.ts'

export type Course = CollectionEntry<'course'>['data']
export type Video = Course['videos'][number]

/** The video a post is about; a number the course does not have is the author's slip. */
export function videoOf(course: Course, number: number): Video {
  const video = course.videos.find((candidate) => candidate.number === number)
  if (video === undefined) {
    throw new Error(`There is no video ${number}: the course has videos 1 to ${course.videos.length}.`)
  }
  return video
}

/** A stretch of a video as fractions of its length, from 0 to 1. */
export interface Stretch {
  from: number
  to: number
}

export function stretchOf(video: Video, range: { from: string; to: string }): Stretch {
  if (video.length === undefined) throw new Error(`Video ${video.number} has no length in the course's data.`)
  const length = secondsOf(video.length)
  const stretch = { from: secondsOf(range.from) / length, to: secondsOf(range.to) / length }
  if (stretch.to > 1)
    throw new Error(`Video ${video.number} ends at ${video.length}; got a range to ${range.to}.`)
  return stretch
}

/** The chapter a moment lies in; undefined where the video's chapters are not known. */
export function chapterAt(
  { chapters }: Pick<Video, 'chapters'>,
  at: string,
): Video['chapters'][number] | undefined {
  return chapters.findLast((chapter) => chapter.at <= at)
}

/** The video itself, or the playlist where the video's id is not known. */
export function videoUrl(course: Course, video: Video): string {
  return video.youtube === undefined ? course.playlist : `https://www.youtube.com/watch?v=${video.youtube}`
}
