/** The card of every page that is no post: the journal's name and how far it has come through the course. */
import { coveredOf } from '../journal/coverage.ts'
import type { Course } from '../journal/course.ts'
import type { Post } from '../journal/posts.ts'
import { box, drawnCard, ink } from './card.ts'
import { tapeOnCard } from './tape-on-card.ts'

export function journalCard(
  site: { title: string; description: string },
  course: Course,
  posts: readonly Post[],
): Promise<Uint8Array<ArrayBuffer>> {
  const count = course.videos.length
  const place = (video: number, at: number) => (video - 1 + at) / count
  const written = coveredOf(course, posts).map(({ video, from, to }) => ({
    from: place(video, from),
    to: place(video, to),
  }))
  return drawnCard([
    box({ flex: 1, flexDirection: 'column', justifyContent: 'center', gap: 28 }, [
      box({ fontFamily: 'Literata', fontWeight: 300, fontSize: 84, lineHeight: 1.1 }, site.title),
      box(
        { fontFamily: 'Literata', fontStyle: 'italic', fontSize: 34, lineHeight: 1.4, color: ink('ink-2') },
        site.description,
      ),
    ]),
    tapeOnCard(
      written,
      course.videos.map(({ number }) => place(number, 0)),
    ),
  ])
}
