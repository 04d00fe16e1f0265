/** How much of the course is written up. */
import { describe, expect, it } from 'vitest'
import { coveredOf } from '../../src/journal/coverage.ts'
import type { Course } from '../../src/journal/course.ts'
import type { Post } from '../../src/journal/posts.ts'

const course = {
  videos: [
    { number: 1, length: '01:40:00' },
    { number: 2, length: '01:40:00' },
  ],
} as Course

function post(number: number, from: string, to: string): Post {
  return { entry: { data: { video: { number, from, to } } } } as Post
}

describe('coverage', () => {
  it('lays stretches that touch together and keeps the others apart', () => {
    const posts = [
      post(1, '00:20:00', '00:40:00'),
      post(2, '00:00:00', '00:10:00'),
      post(1, '00:00:00', '00:20:00'),
      post(1, '00:50:00', '01:00:00'),
    ]
    expect(coveredOf(course, posts)).toEqual([
      { video: 1, from: 0, to: 0.4 },
      { video: 1, from: 0.5, to: 0.6 },
      { video: 2, from: 0, to: 0.1 },
    ])
  })

  it('refuses a stretch past the end and a video that is not there', () => {
    expect(() => coveredOf(course, [post(1, '00:00:00', '01:41:00')])).toThrow('Video 1 ends at 01:40:00')
    expect(() => coveredOf(course, [post(3, '00:00:00', '00:01:00')])).toThrow('the course has videos 1 to 2')
  })
})
