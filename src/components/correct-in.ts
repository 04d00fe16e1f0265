/** Finds a sentence in drawn text and strikes it through, whatever words in it are set in italics or as code. */
import { plainQuotes } from '../journal/quoted.ts'

/** A piece of HTML; behind it stands the correction of the sentence it ends with. */
export interface Piece<Correction> {
  html: string
  correction: Correction | undefined
}

/** The text cut behind each sentence to correct, that sentence in `<del>`. One piece where there is none. */
export function correctIn<Correction extends { sentence: string }>(
  html: string,
  corrections: readonly Correction[],
): Piece<Correction>[] {
  const found = corrections
    .flatMap((correction) => {
      const place = placeOf(html, correction.sentence)
      return place ? [{ ...place, correction }] : []
    })
    .sort((a, b) => a.from - b.from)
  let done = 0
  const pieces = found.map(({ from, to, correction }) => {
    // A sentence that two posts put right is struck once.
    const piece = from < done ? '' : html.slice(done, from) + struck(html.slice(from, to))
    done = Math.max(done, to)
    return { html: piece, correction }
  })
  return [...pieces, { html: html.slice(done), correction: undefined }]
}

/** Tags and entities, and single characters between them. */
const units = /<[^>]*>|&(?:#x?[\da-f]+|\w+);|[\s\S]/gi
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
}

/** Where in the HTML a sentence begins and ends. */
function placeOf(html: string, sentence: string): { from: number; to: number } | undefined {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: unit, index } of html.matchAll(units)) {
    if (/^<[^>]*>$/.test(unit)) continue
    text += entities[unit] ?? unit[0]
    starts.push(index)
    ends.push(index + unit.length)
  }
  const at = plainQuotes(text).indexOf(plainQuotes(sentence))
  const [from, to] = [starts[at], ends[at + sentence.length - 1]]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Each run of words on its own, so that a tag that opens inside and closes outside stays whole. */
function struck(html: string): string {
  return html.replace(/(<[^>]*>)|[^<]+/g, (run, tag?: string) =>
    tag === undefined ? `<del>${run}</del>` : run,
  )
}
