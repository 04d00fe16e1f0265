/** What an author may write above a post, and what the course's data must hold: the only contract for both. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { withPlaces } from './journal/content-places.ts'

const clock = z
  .string({ error: 'a time of the video is a text in quotes, such as "00:37:30"' })
  .regex(/^\d{2}:[0-5]\d:[0-5]\d$/, 'a time of the video is written hh:mm:ss, such as "00:37:30"')

const posts = defineCollection({
  loader: withPlaces(glob({ base: './content/posts', pattern: '**/*.mdx' })),
  schema: z.strictObject({
    title: z.string().describe('The series; the page adds post and day.'),
    deck: z.string().describe('One line on what this day is about.'),
    post: z.int().positive(),
    day: z.int().positive(),
    date: z.date({ error: 'a date is written 2025-01-12, without quotes' }),
    video: z
      .strictObject({ number: z.int().positive(), from: clock, to: clock })
      .refine((video) => video.from < video.to, 'the range ends before it begins'),
    ahead: z
      .strictObject({ from: clock, to: clock, what: z.string() })
      .optional()
      .describe('A stretch of the video that this post leaves to do; dashed on its tape.'),
  }),
})

const course = defineCollection({
  loader: withPlaces(glob({ base: './content/course', pattern: 'zero-to-hero.yaml' })),
  schema: z.strictObject({
    title: z.string(),
    author: z.string(),
    page: z.url(),
    playlist: z.url(),
    videos: z.array(
      z.strictObject({
        number: z.int().positive(),
        title: z.string(),
        short: z.string(),
        youtube: z.string().optional(),
        length: clock.optional(),
        chapters: z.array(z.strictObject({ at: clock, title: z.string() })).default([]),
      }),
    ),
  }),
})

export const collections = { posts, course }
