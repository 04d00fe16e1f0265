/** After the build: Pagefind reads the built pages and writes the index and its script beside them. */
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { fileURLToPath } from 'node:url'

/** What stands on a page but is no word of its own: formulas' source, drawings, controls. */
const unread = [
  '.katex-mathml',
  '.clock',
  'svg',
  'button',
  '.plate .key',
  '.plate .actions',
  '.plate details',
]

export const searchIndex: AstroIntegration = {
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir)
      const { index, errors } = await createIndex({ excludeSelectors: unread })
      if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`)
      const read = await index.addDirectory({ path: folder })
      const written = await index.writeFiles({ outputPath: `${folder}pagefind` })
      await close()
      const wrong = [...read.errors, ...written.errors]
      if (wrong.length > 0) throw new Error(`The search index could not be built: ${wrong.join(' ')}`)
      logger.info(`${read.page_count} pages can be searched`)
    },
  },
}
