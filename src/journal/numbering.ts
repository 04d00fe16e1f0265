/** A post's number and day are counted, from the order of the dates and from Day 1; what an author typed is checked. */
import { complaint } from './content-places.ts'
import { daysBetween, isoDate } from './dates.ts'
import type { Site } from './site.ts'

/** What is counted and checked of a post. */
export interface Dated {
  /** Its folder's name. May begin with its number: `006-zero-to-hero`. */
  slug: string
  /** Where its frontmatter stands, from the repository's root. */
  file: string
  date: Date
  /** As typed. */
  post?: number | undefined
  day?: number | undefined
}

type Settings = Pick<Site, 'firstDay' | 'firstPost'>

/** Posts of one date follow the names of their folders. */
export function inOrder<T extends Pick<Dated, 'slug' | 'date'>>(posts: readonly T[]): T[] {
  return [...posts].sort(
    (a, b) => daysBetween(b.date, a.date) || a.slug.localeCompare(b.slug, 'en', { numeric: true }),
  )
}

/** The number of the post that comes `index`-th, from 0, and the day of a date: Day 1 is the first. */
export const numberOf = (settings: Settings, index: number): number => settings.firstPost + index
export const dayOf = (settings: Settings, date: Date): number => daysBetween(settings.firstDay, date) + 1

/**
 * One line for each number typed that is not the one counted. `posts` are all of them, drafts too, in their order. A post
 * out of its place moves those around it by one; it alone is named, since they are right once it is.
 */
export function misnumbered(settings: Settings, posts: readonly Dated[]): string[] {
  const typedBy = Map.groupBy(posts, ({ post }) => post)
  const shifts = posts.map((post, index) => shiftOf(post, numberOf(settings, index)))
  const worst = Math.max(...shifts)
  return posts.flatMap(({ slug, file, date, post, day }, index) => {
    const twin = typedBy.get(post)?.find((other) => other.file !== file)
    const number = numberOf(settings, index)
    const counted = dayOf(settings, date)
    const prefix = prefixOf(slug)
    const misplaced = shifts[index] === worst
    const problems: string[] = []
    if (counted < 1)
      problems.push(
        complaint(file, ['date'], `${isoDate(date)} is before Day 1, ${isoDate(settings.firstDay)}`),
      )
    if (post !== undefined && twin)
      problems.push(
        complaint(
          file,
          ['post'],
          `${twin.file} is post ${post} too; each number is used once, and by its date this is post ${number}`,
        ),
      )
    else if (misplaced && post !== undefined && post !== number)
      problems.push(
        complaint(
          file,
          ['post'],
          `got ${post}, but in the order of the dates this is post ${number}; mend it or leave the key out`,
        ),
      )
    if (day !== undefined && day !== counted)
      problems.push(
        complaint(
          file,
          ['day'],
          `got ${day}, but ${isoDate(date)} is Day ${counted}, counted from Day 1 on ${isoDate(settings.firstDay)}; mend one of them, or leave the key out`,
        ),
      )
    if (misplaced && prefix !== undefined && Number(prefix) !== number)
      problems.push(
        complaint(
          file,
          [],
          `its folder begins with ${prefix}, but in the order of the dates it is post ${number}; rename the folder or mend the date`,
        ),
      )
    return problems
  })
}

/** How far a post is from where its numbers say it is. */
function shiftOf({ slug, post }: Dated, counted: number): number {
  const typed = [post, prefixOf(slug)].filter((number) => number !== undefined)
  return Math.max(0, ...typed.map((number) => Math.abs(Number(number) - counted)))
}

function prefixOf(slug: string): string | undefined {
  return /^(\d+)-/.exec(slug)?.[1]
}
