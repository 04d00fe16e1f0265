/** Where a reader stopped, kept in their own browser by a post; the first page offers it (offer-place.ts). */
import { keep } from '../islands/kept.ts'
import type { Section } from './sections.ts'

/** The post, the address and the words of the section in it, and whether the post's end was seen. */
export type Place = [slug: string, hash: string, words: string, last: boolean]

export function keepPlace({ id, words, last }: Section): void {
  const [slug = ''] = location.pathname.split('/').slice(-2)
  const place: Place = last ? [slug, '', '', true] : [slug, id && `#${id}`, words, false]
  keep('reading', JSON.stringify(place))
}
