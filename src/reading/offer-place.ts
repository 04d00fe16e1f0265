/** Turns the first page's offer to begin into one to continue where the reader stopped, in a post or after its end. */
import type { Place } from './keep-place.ts'

/** Nothing kept, storage refused, or a post that is gone: the offer stays as it is. */
export function offerPlace(offer: HTMLAnchorElement): void {
  try {
    const [slug, hash, words, last]: Place = JSON.parse(localStorage.getItem('reading') ?? '')
    const posts = [...document.querySelectorAll<HTMLAnchorElement>('[data-day]')]
    const stopped = posts.findIndex(({ pathname }) => pathname.endsWith(`/${slug}/`))
    // Newest first: the post after is the one above.
    const post = posts[last ? stopped - 1 : stopped]
    if (!post) return
    offer.href = post.href + hash
    offer.textContent = `Continue at Day ${post.dataset['day']}${words && `: ${words}`}`
  } catch {
    // What was kept is not ours to read, or no longer what a place is.
  }
}
