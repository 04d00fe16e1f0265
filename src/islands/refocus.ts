/** When what had the focus has gone away, the focus goes on to something near, or the keyboard would begin at the top again. */
import { tick } from 'svelte'

/** To the first of these that can take it; they are looked for once the page shows what is left. */
export async function refocus(candidates: () => Iterable<HTMLElement | null | undefined>): Promise<void> {
  await tick()
  if (document.activeElement !== document.body) return
  for (const candidate of candidates()) {
    candidate?.focus()
    if (document.activeElement === candidate) return
  }
}
