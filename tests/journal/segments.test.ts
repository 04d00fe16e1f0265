/** A video cut into what was written up, what twice, what was left out, and what is still ahead. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf } from '../../src/journal/clock.ts'
import { secondsIn, segmentsOf } from '../../src/journal/segments.ts'

const video = { number: 1, length: '00:10:00' }
const about = (day: number, from: string, to: string, number = 1) => ({
  day,
  data: { video: { number, from, to } },
})
const told = (...posts: ReturnType<typeof about>[]) =>
  segmentsOf(video, posts).map(({ from, to, coverage, posts }) =>
    `${from}-${to} ${coverage} ${posts.map(({ day }) => day).join()}`.trim(),
  )

describe('the segments of a video', () => {
  it('are cut where a post begins or ends', () => {
    expect(
      told(
        about(7, '00:00:00', '00:03:00'),
        about(8, '00:02:00', '00:04:00'),
        about(9, '00:06:00', '00:07:00'),
      ),
    ).toEqual([
      '0-120 covered 7',
      '120-180 again 7,8',
      '180-240 covered 8',
      '240-360 left out',
      '360-420 covered 9',
      '420-600 ahead',
    ])
  })

  it('keep apart two posts that only touch', () => {
    expect(told(about(7, '00:00:00', '00:05:00'), about(8, '00:05:00', '00:10:00'))).toEqual([
      '0-300 covered 7',
      '300-600 covered 8',
    ])
  })

  it('are one, ahead, where nothing is written, and none where the length is not known', () => {
    expect(told(about(7, '00:00:00', '00:05:00', 2))).toEqual(['0-600 ahead'])
    expect(segmentsOf({ number: 1 }, [])).toEqual([])
  })

  it('lie end to end over the whole video, whatever the posts', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 599 }), fc.integer({ min: 1, max: 600 }))
      .filter(([from, to]) => from < to)
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const posts = ranges.map(([from, to], day) => about(day, clockOf(from), clockOf(to)))
        const segments = segmentsOf(video, posts)
        expect(segments[0]?.from).toBe(0)
        expect(segments.at(-1)?.to).toBe(600)
        segments.slice(1).forEach(({ from }, index) => expect(from).toBe(segments[index]?.to))
        // Second by second, the slow way.
        const seconds = Array.from(
          { length: 600 },
          (_, at) => ranges.filter(([from, to]) => from <= at && at < to).length,
        )
        expect(secondsIn(segments, 'again')).toBe(seconds.filter((times) => times > 1).length)
        expect(secondsIn(segments, 'covered')).toBe(seconds.filter((times) => times === 1).length)
        expect(secondsIn(segments, 'left out', 'ahead')).toBe(seconds.filter((times) => times === 0).length)
      }),
    )
  })
})
