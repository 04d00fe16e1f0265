/** After the build: Pagefind reads the built pages and writes the index and its script beside them. */
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What stands on a page but is no word of its own: formulas' source, drawings, controls, what a post's head counts. */
const unread = [
  '.katex-mathml',
  '.clock',
  '.position',
  '.facts > span',
  '.continued',
  'svg',
  'button',
  '.plate .key',
  '.plate .actions',
  '.plate details',
]

/** Pagefind's ready-made interfaces; the journal has its own. */
const itsOwnLook = /-ui\.|highlight/

export const searchIndex: AstroIntegration = {
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir)
      const { index, errors } = await createIndex({ excludeSelectors: unread })
      if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`)
      const read = await index.addDirectory({ path: folder })
      const { files, errors: unwritten } = await index.getFiles()
      await close()
      const wrong = [...read.errors, ...unwritten]
      if (wrong.length > 0) throw new Error(`The search index could not be built: ${wrong.join(' ')}`)
      for (const { path, content } of files.filter(({ path }) => !itsOwnLook.test(path))) {
        const file = join(folder, 'pagefind', path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
      logger.info('the search index is written')
    },
  },
}
