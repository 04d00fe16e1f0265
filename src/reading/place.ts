/** Where a reader stopped: kept in their own browser by a post, offered by the first page. */
import { keep, readKept } from '../islands/kept.ts'
import type { Section } from './sections.ts'

const key = 'reading'

/** Keeps the section being read, and whether the post's end was seen. */
export function keepPlace({ id, words, last }: Section): void {
  const [slug = ''] = location.pathname.split('/').slice(-2)
  keep(key, JSON.stringify([slug, id, words, last]))
}

/** Turns the offer to begin into one to continue; whatever was kept and does not fit is as if nothing was. */
export function offerPlace(offer: HTMLAnchorElement): void {
  const place = readPlace()
  if (!place) return
  const [slug, id, words, last] = place
  const posts = [...document.querySelectorAll<HTMLAnchorElement>('[data-day]')]
  const stopped = posts.findIndex(({ pathname }) => pathname.endsWith(`/posts/${slug}/`))
  // Newest first: the one after is the one above.
  const post = posts[last ? stopped - 1 : stopped]
  if (!post || stopped < 0) return
  offer.href = last || !id ? post.href : `${post.href}#${id}`
  offer.textContent = `Continue at Day ${post.dataset['day']}${last || !words ? '' : `: ${words}`}`
}

function readPlace(): [slug: string, id: string, words: string, last: boolean] | undefined {
  try {
    const [slug, id, words, last]: unknown[] = JSON.parse(readKept(key) ?? '[]')
    if (typeof slug !== 'string' || typeof id !== 'string' || typeof words !== 'string') return undefined
    return [slug, id, words, last === true]
  } catch {
    return undefined
  }
}
