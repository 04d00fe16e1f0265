/**
 * What an author may say of a block of code, after its language:
 * ```python title="engine.py" {3,5-6} ins={8} del={9}
 * a title, lines to look at, lines added, lines taken out. Lines count from 1.
 */
export interface ListingMarks {
  title?: string
  marked: ReadonlySet<number>
  added: ReadonlySet<number>
  removed: ReadonlySet<number>
}

/** Reads the words after a block's language; throws a sentence that names what is not understood. */
export function listingMarks(meta: string, lineCount: number): ListingMarks {
  const title = /(?:^|\s)title="([^"]+)"/.exec(meta)?.[1]
  const rest = meta
    .replace(/(?:^|\s)title="[^"]+"/, ' ')
    .replace(/(?:^|\s)(?:ins=|del=)?\{[\d,\s-]*\}/g, ' ')
    .trim()
  if (rest !== '')
    throw new Error(
      `a block of code knows title="…", {3,5-6}, ins={…} and del={…} after its language; got ${rest}`,
    )
  const lines = (name: string) =>
    new Set(
      [...meta.matchAll(new RegExp(`(?:^|\\s)${name}\\{([^}]*)\\}`, 'g'))].flatMap(([, list = '']) =>
        linesOf(list, lineCount),
      ),
    )
  return {
    ...(title !== undefined && { title }),
    marked: lines(''),
    added: lines('ins='),
    removed: lines('del='),
  }
}

/** `3,5-6` as 3, 5, 6. */
function linesOf(list: string, lineCount: number): number[] {
  return list.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === undefined || from < 1 || from > to)
      throw new Error(`lines of code are written {3,5-6}, from 1, the lower first; got {${list}}`)
    if (to > lineCount) throw new Error(`the code has ${lineCount} lines; got {${list}}`)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}
