/** What an author may write above a post, key by key; editors complete from the same descriptions. */
import { z } from 'astro/zod'
import { clock } from './clock-schema.ts'
import type { Site } from './site.ts'

const stretch = {
  from: clock.describe('Where it begins, hh:mm:ss.'),
  to: clock.describe('Where it ends, hh:mm:ss.'),
}

const forwards = {
  error: ({ input }: { input?: unknown }) => {
    const { from, to } = input as { from: string; to: string }
    return `the range ends at ${to} and begins at ${from}; it has to end after it begins`
  },
}

const date = z.date({
  error: ({ input }) => `got ${JSON.stringify(input)}; a date is written 2025-01-12, without quotes`,
})

/** The frontmatter of a post in a journal with these settings. Numbers that can be counted need not be written. */
export function postSchema(site: Pick<Site, 'series' | 'tags'>) {
  return z.strictObject({
    title: oneOf(
      'series',
      site.series.map(({ title }) => title),
    ).describe('The series, one of those in content/site.yaml; the page adds post and day.'),
    deck: z.string().min(1).describe('One line on what this day is about; the title in every list.'),
    date: date.describe(
      'The day, as 2025-01-12 without quotes. Later than today: not in the built site yet.',
    ),
    updated: date.optional().describe('The day of the last change that a reader should know of.'),
    draft: z.boolean().default(false).describe('true: seen in `npm run dev` alone.'),
    post: z
      .int()
      .positive()
      .optional()
      .describe('May be left out: counted from the order of the dates, and checked against it.'),
    day: z
      .int()
      .positive()
      .optional()
      .describe('May be left out: counted from Day 1 in content/site.yaml, and checked against it.'),
    continued: z
      .boolean()
      .default(false)
      .describe('true: written by this project, not by the author of the first post; the head says so.'),
    tags: z
      .array(oneOf('tag', Object.keys(site.tags)))
      .refine((tags) => new Set(tags).size === tags.length, 'a tag stands here twice')
      .default([])
      .describe('From the closed list in content/site.yaml.'),
    video: z
      .strictObject({
        number: z.int().positive().describe('Which video of the course, from 1.'),
        ...stretch,
      })
      .refine((video) => video.from < video.to, forwards)
      .describe('The stretch of the video this post is about.'),
    ahead: z
      .strictObject({ ...stretch, what: z.string().min(1).describe('What is to do there, in a few words.') })
      .refine((ahead) => ahead.from < ahead.to, forwards)
      .optional()
      .describe('A stretch of the video that this post leaves to do; dashed on its tape.'),
    corrects: z
      .array(
        z.strictObject({
          post: z.int().positive().describe('The number of the earlier post.'),
          sentence: z.string().min(1).describe('Its sentence, word for word.'),
          right: z.string().min(1).describe('What is true instead; Markdown.'),
        }),
      )
      .default([])
      .describe('Sentences of earlier posts that this one puts right; both posts show it.'),
  })
}

export type PostData = z.infer<ReturnType<typeof postSchema>>

/** A word from a closed list of the settings. */
function oneOf(what: string, known: readonly string[]) {
  return z.enum(known, {
    error: ({ input }) =>
      `got ${JSON.stringify(input)}, which is no ${what} of content/site.yaml; there are ${known.map((name) => JSON.stringify(name)).join(', ')}`,
  })
}
