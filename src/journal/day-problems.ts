/** Days that no calendar has, and times of a day: YAML makes a date of them, so the text itself is looked at. */
import { parse } from 'yaml'
import { complaint, frontmatterOf, syntaxProblem } from './content-places.ts'
import { dateOf } from './dates.ts'

/** One line with file and line for each date above a post that is not a day, written as one. */
export function dayProblems({ file, source }: { file: string; source: string }): string[] {
  const frontmatter = frontmatterOf(source)
  if (frontmatter === undefined) return []
  // In dev the text may have changed since its data was read.
  const unread = syntaxProblem(source, file)
  if (unread !== undefined) return [unread]
  const written = parse(frontmatter) as Readonly<Record<string, unknown>>
  return ['date', 'updated'].flatMap((key) => {
    try {
      if (written[key] !== undefined) dateOf(String(written[key]))
      return []
    } catch (error) {
      return [complaint(file, [key], error instanceof Error ? error.message : String(error))]
    }
  })
}
