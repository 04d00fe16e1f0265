/** The next post of the journal: its number, day and stretch counted on from the last one's, and its text begun. */
import { stringify } from 'yaml'
import { secondsOf } from './clock.ts'
import { chapterAt, type Course, type Video } from './course.ts'
import { isoDate } from './dates.ts'
import { dayOf, numberOf } from './numbering.ts'
import type { PostData } from './post-schema.ts'
import type { Site } from './site.ts'

/** What the author says of the day; the rest is counted. */
export interface NextPost {
  /** One line on what the day is about. */
  title: string
  date: Date
  video: { number: number; from: string; to: string }
}

type Written = Pick<PostData, 'title' | 'date' | 'video' | 'continued'>

/** Where the author most likely goes on: where the last post stopped, or with the next video after the end of one. */
export function likelyStart(
  course: Pick<Course, 'videos'>,
  last: Written | undefined,
): { number: number; from: string } {
  if (!last) return { number: 1, from: '00:00:00' }
  const { number, to } = last.video
  const ended = course.videos.find((each) => each.number === number)?.length === to
  return ended ? { number: number + 1, from: '00:00:00' } : { number, from: to }
}

/** The end of the chapter a moment lies in; of the whole video, where its chapters are not known. */
export function likelyEnd({ chapters, length }: WritableVideo, from: string): string {
  return chapters.find(({ at }) => at > from)?.at ?? length
}

type WritableVideo = Video & { length: string }

/** A video that a post can be about; throws a sentence for one that the course does not have or has no length of. */
export function writableVideo({ videos }: Pick<Course, 'videos'>, number: number): WritableVideo {
  const video = videos.find((each) => each.number === number)
  if (!video) throw new Error(`There is no video ${number}: the course has videos 1 to ${videos.length}.`)
  const { length } = video
  if (length === undefined)
    throw new Error(
      `Video ${number} has no length in content/course/zero-to-hero.yaml yet. Add it there, with youtube and chapters as video 1 has them, and then begin the post; or write about another video: --video 1.`,
    )
  return { ...video, length }
}

/** The folder's name and the file's text. `posts` are all there are, oldest first; throws a sentence that names what does not fit. */
export function nextPost(
  site: Pick<Site, 'firstDay' | 'firstPost' | 'series'>,
  course: Pick<Course, 'videos'>,
  posts: readonly Written[],
  { title, date, video }: NextPost,
): { folder: string; text: string; number: number; day: number } {
  const last = posts.at(-1)
  const [number, day] = [numberOf(site, posts.length), dayOf(site, date)]
  if (last && date < last.date)
    throw new Error(
      `The last post is of ${isoDate(last.date)}; the next one cannot be of ${isoDate(date)}, before it.`,
    )
  if (day < 1) throw new Error(`${isoDate(date)} is before Day 1, ${isoDate(site.firstDay)}.`)
  const found = writableVideo(course, video.number)
  if (secondsOf(video.from) >= secondsOf(video.to))
    throw new Error(
      `The range ends at ${video.to} and begins at ${video.from}; it has to end after it begins.`,
    )
  if (video.to > found.length)
    throw new Error(`Video ${video.number} ends at ${found.length}; got a range to ${video.to}.`)
  const slug = slugOf(title)
  if (slug === '') throw new Error(`"${title}" has no letter or figure to name a folder by.`)
  const frontmatter = stringify(
    {
      title: last?.title ?? site.series[0]?.title,
      deck: title,
      date: isoDate(date),
      draft: true,
      ...(last?.continued && { continued: true }),
      tags: [],
      video,
    },
    // A time without quotes is a number to some readers of YAML.
    { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
  )
  return {
    folder: `${String(number).padStart(3, '0')}-${slug}`,
    // In quotes a date would be a text.
    text: `---\n${frontmatter.replace(/^date: '(.*)'$/m, 'date: $1')}---\n\n${skeleton(found, video.from)}`,
    number,
    day,
  }
}

/** An address in small letters: accents fall, everything else that is no letter or figure becomes a hyphen. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return plain
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Comments of MDX are not published; what is, is true already. */
function skeleton(video: Video, from: string): string {
  const chapter = chapterAt(video, from)?.title
  return `<Clock at="${from}" />${chapter ? `This stretch begins in the chapter “${chapter}”.` : `This day goes on with “${video.title}”.`}

{/* What is hard to see here, what to try, what stays open. A formula stands between dollars: $$ … $$ on lines of
    their own. A demo is one line: <NeuronGraph />. A moment of the video is <Timestamp at="${from}" />. */}

## Still to do

{/* - [ ] What is left for later. \\{#a-name}
    - [x] What an earlier day left, and this one did. \\{#its-name}
    All of it is published when "draft: true" is deleted above. */}
`
}
