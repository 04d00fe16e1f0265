/** Errors in content that name the file and the line, where Astro's own name only the entry and the field. */
import type { Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'

/**
 * A loader whose schema errors are one line each: `file:line: key: what is wrong`. Entries are read anew when
 * `settings`, which their schema was made of, change: Astro keeps those whose own text is the same.
 */
export function withPlaces(loader: Loader, schema: z.ZodType, settings = ''): Loader {
  return {
    ...loader,
    load: async (context) => {
      if (context.meta.get('settings') !== settings) context.store.clear()
      context.meta.set('settings', settings)
      const placed: typeof context = {
        ...context,
        parseData: (entry) => {
          const { data, filePath = entry.id } = entry
          const problems = schemaProblems(schema, data, relative('', filePath), () =>
            readFileSync(filePath, 'utf8'),
          )
          if (problems.length > 0) throw new Error(problems.join('\n'))
          return context.parseData(entry)
        },
      }
      await loader.load(placed).catch((error: unknown) => {
        throw readingError(error)
      })
    },
  }
}

/** An error of a loader; where it is that a file cannot be read, with the place in our words. */
function readingError(error: unknown): unknown {
  const file = (error as { loc?: { file?: string } } | undefined)?.loc?.file
  if (file === undefined) return error
  const problem = syntaxProblem(readFileSync(file, 'utf8'), relative('', file))
  return problem === undefined ? error : new Error(problem, { cause: error })
}

/** Where the YAML of a file, or that above its text, is none: one line; undefined where it can be read. */
export function syntaxProblem(source: string, file: string): string | undefined {
  const frontmatter = frontmatterOf(source)
  const [error] = parseDocument(frontmatter ?? source).errors
  if (error === undefined) return undefined
  const line = (error.linePos?.[0].line ?? 1) + (frontmatter === undefined ? 0 : 1)
  const what = error.message.replace(/ at line \d[\s\S]*$/, '')
  return `${file}:${line}: this is not YAML: ${what}; a text with a colon or a quote in it stands in "double quotes", and lines are indented by spaces`
}

/** One line for each key of the data that the schema refuses; `source` is the text the data was read from. */
export function schemaProblems(
  schema: z.ZodType,
  data: unknown,
  file: string,
  source: () => string,
): string[] {
  const { error } = schema.safeParse(data, { error: missing })
  return (error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => placed([...issue.path, key], 'there is no such key; mind its spelling'))
    return [placed(issue.path, issue.message)]
  })

  function placed(path: readonly PropertyKey[], what: string): string {
    const keys = path.map(String)
    return `${file}:${lineOf(source(), keys)}: ${keys.join('.') || 'all of it'}: ${what}`
  }
}

/** One line of an error about a key of a file: where it stands, and what is wrong with it. No keys: the file itself. */
export function complaint(file: string, keys: readonly string[], what: string): string {
  const place = `${file}:${lineOf(readFileSync(file, 'utf8'), keys)}`
  return keys.length === 0 ? `${place}: ${what}` : `${place}: ${keys.join('.')}: ${what}`
}

/** The line of a key, or of the nearest parent that is there. Frontmatter lies between two lines of dashes. */
export function lineOf(source: string, path: readonly string[]): number {
  const frontmatter = frontmatterOf(source)
  const counter = new LineCounter()
  const document = parseDocument(frontmatter ?? source, { lineCounter: counter })
  const before = frontmatter === undefined ? 0 : 1
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    const node: unknown = document.getIn(keys, true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return counter.linePos(Number(node.range[0])).line + before
    }
  }
  return 1
}

/** What stands above a text between two lines of dashes; undefined where nothing does. */
export function frontmatterOf(source: string): string | undefined {
  return /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1]
}

/** A key that is needed and not there; all else says for itself what it needs. */
function missing({ code, input }: { code?: string; input?: unknown }): string | undefined {
  return input === undefined && code?.startsWith('invalid') ? 'it is missing, and needed' : undefined
}
