/** Errors in content that name the file and the line, where Astro's own name only the entry and the field. */
import type { Loader } from 'astro/loaders'
import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'

/**
 * A loader whose schema errors begin with `file:line`, one for each field that does not fit. Entries are read anew
 * when `settings`, which their schema was made of, change: Astro keeps those whose own text is the same.
 */
export function withPlaces(loader: Loader, settings = ''): Loader {
  return {
    ...loader,
    load: async (context) => {
      if (context.meta.get('settings') !== settings) context.store.clear()
      context.meta.set('settings', settings)
      await loader.load({
        ...context,
        parseData: async (entry) => {
          try {
            return await context.parseData(entry)
          } catch (error) {
            if (!(error instanceof Error) || entry.filePath === undefined) throw error
            throw new Error(placed(error.message, entry.filePath, readFileSync(entry.filePath, 'utf8')), {
              cause: error,
            })
          }
        },
      })
    },
  }
}

/** One line of an error about a key of a file: where it stands, and what is wrong with it. No keys: the file itself. */
export function complaint(file: string, keys: readonly string[], what: string): string {
  const place = `${file}:${lineOf(readFileSync(file, 'utf8'), keys)}`
  return keys.length === 0 ? `${place}: ${what}` : `${place}: ${keys.join('.')}: ${what}`
}

/** Astro marks a field as `**video.from**: what is wrong`; each gets its place in front. */
export function placed(message: string, file: string, source: string): string {
  const complaints = [...message.matchAll(/\*\*(.+?)\*\*:?\s*(.*)/g)]
  if (complaints.length === 0) return `${file}: ${message}`
  return complaints
    .map(([, field = '', what = '']) => `${file}:${lineOf(source, field.split('.'))}: ${field}: ${what}`)
    .join('\n')
}

/** The line of a field, or of the nearest parent that is there. Frontmatter lies between two lines of dashes. */
export function lineOf(source: string, path: readonly string[]): number {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)
  const counter = new LineCounter()
  const document = parseDocument(frontmatter?.[1] ?? source, { lineCounter: counter })
  const before = frontmatter === null ? 0 : 1
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    const node: unknown = document.getIn(keys, true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return counter.linePos(Number(node.range[0])).line + before
    }
  }
  return 1
}
