/** What the course's data must hold: its videos and, for those written about, their length and chapters. */
import { z } from 'astro/zod'
import { clock } from './clock-schema.ts'

export const courseSchema = z.strictObject({
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
})
