/** The card of a post: its day, its line, its stretch of the video. */
import { secondsOf, shortClock } from '../journal/clock.ts'
import { stretchOf, type Video } from '../journal/course.ts'
import type { Post } from '../journal/posts.ts'
import { box, drawnCard, ink } from './card.ts'
import { tapeOnCard } from './tape-on-card.ts'

export function postCard(
  site: { title: string },
  post: Post,
  video: Video,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, deck, video: range } = post.entry.data
  const sans = { fontFamily: 'Public Sans', fontSize: 26, color: ink('ink-2') }
  const mono = { ...sans, fontFamily: 'IBM Plex Mono' }
  const length = secondsOf(video.length ?? range.to)
  return drawnCard([
    box({ ...sans, justifyContent: 'space-between' }, [
      box({}, site.title),
      box(mono, `Post #${post.number}`),
    ]),
    box({ flex: 1, alignItems: 'center', gap: 48 }, [
      box({ flexDirection: 'column', alignItems: 'flex-end' }, [
        box(sans, 'Day'),
        box({ fontFamily: 'Literata', fontWeight: 300, fontSize: 128, lineHeight: 1 }, String(post.day)),
      ]),
      box({ width: 2, height: 260, background: ink('rule') }),
      box({ flex: 1, flexDirection: 'column', gap: 20 }, [
        box({ ...sans }, title),
        // A long line is set smaller rather than cut.
        box(
          { fontFamily: 'Literata', fontWeight: 300, fontSize: deck.length > 70 ? 48 : 64, lineHeight: 1.15 },
          deck,
        ),
      ]),
    ]),
    tapeOnCard(
      [stretchOf(video, range)],
      video.chapters.map(({ at }) => secondsOf(at) / length),
    ),
    box(
      { ...mono, marginTop: 16 },
      `Video ${video.number}, ${shortClock(range.from)} to ${shortClock(range.to)}`,
    ),
  ])
}
