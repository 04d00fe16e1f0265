/** What an author can write in a post without importing it, by its name. */
import { demos } from './demos.ts'

export const componentNames = {
  demos: demos.map(({ component }) => component),
  words: ['Clock', 'Figure', 'Note', 'Ref', 'Timestamp'] as const,
}

export type ComponentName = (typeof componentNames.demos)[number] | (typeof componentNames.words)[number]
