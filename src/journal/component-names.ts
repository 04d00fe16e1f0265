/** What an author can write in a post without importing it, by its name. */
import { demos } from './demos.ts'

export const componentNames = {
  demos: demos.map(({ component }) => component),
  words: ['Clock', 'Figure', 'Note', 'Ref', 'Timestamp'] as const,
  /** What Markdown writes and a component of the journal draws. */
  elements: ['a', 'img', 'li', 'p', 'table'] as const,
}

export type ComponentName = (typeof componentNames.demos)[number] | (typeof componentNames.words)[number]
export type ElementName = (typeof componentNames.elements)[number]
