/** The journal's settings: what `content/site.yaml` must say, and an error with file and line where it does not. */
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { schemaProblems } from './content-places.ts'

/** A word in an address: `zero-to-hero`. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, figures and hyphens, such as "zero-to-hero"')

const schema = z.strictObject({
  /** The journal's name, in the head of every page, in feeds, in search results. */
  title: z.string().min(1),
  /** One sentence for feeds and search results. */
  description: z.string().min(1),
  /** Who writes it, for feeds. */
  author: z.string().min(1),
  /** The host it is published on, without a path; SITE_URL takes its place when the site is built. */
  address: z.url({ error: 'the host, such as "https://example.org"' }),
  /** The date of Day 1. */
  firstDay: z.iso.date('a date, such as 2025-01-06').transform((day) => new Date(day)),
  /** The number of the oldest post; the others are counted on from it. */
  firstPost: z.int().positive(),
  /** An IANA name; a post's day begins at midnight there. */
  timeZone: z.string().refine(isTimeZone, 'a time zone by its IANA name, such as "UTC" or "Europe/Berlin"'),
  /** What posts can be titled; one series is one path through a course. */
  series: z.array(z.strictObject({ title: z.string().min(1), slug, about: z.string().min(1) })).min(1),
  /** The closed list of tags, each with what it stands for. */
  tags: z.record(slug, z.string().min(1)),
})

export type Site = z.infer<typeof schema>
export type Series = Site['series'][number]

/** The settings in a file's text; throws one line for each thing that does not fit. */
export function siteOf(source: string, file: string): Site {
  const written = data(source, file)
  const problems = schemaProblems(schema, written, file, () => source)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return schema.parse(written)
}

function data(source: string, file: string): unknown {
  try {
    return parse(source)
  } catch (error) {
    throw new Error(`${file}: this is not YAML: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
