/** The video's clock. */
import { describe, expect, it } from 'vitest'
import { clockOf, momentUrl, secondsOf, shortClock } from '../../src/journal/clock.ts'

describe('a time of the video', () => {
  it('is seconds in a link and short on the page', () => {
    expect(secondsOf('01:09:10')).toBe(4150)
    expect(clockOf(4150)).toBe('01:09:10')
    expect(shortClock('01:09:10')).toBe('1:09:10')
    expect(shortClock('00:37:30')).toBe('37:30')
    expect(shortClock('00:00:25')).toBe('0:25')
    expect(momentUrl('VMj-3S1tku0', '00:37:30')).toBe('https://www.youtube.com/watch?v=VMj-3S1tku0&t=2250s')
  })

  it.each(['37:30', '00:61:00', '1:00:00', ''])('is refused when written %j', (clock) => {
    expect(() => secondsOf(clock)).toThrow('written hh:mm:ss')
  })
})
