/**
 * The built folder holds a whole site or the one before it: pages are built aside, their links are followed, and only
 * then does the new site take the old one's place. A build that fails leaves what is published as it was.
 */
import type { AstroIntegration } from 'astro'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brokenLinks, type BrokenLink, type BuiltHtml } from '../journal/broken-links.ts'
import { postsFolder } from '../journal/posts-folder.ts'
import { liesIn, replaceFolder } from './replace-folder.ts'

/** Stands last among the integrations: what others add to the site is there when it looks. */
export function wholeSite(): AstroIntegration {
  let final = ''
  let base = ''
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        final = fileURLToPath(config.outDir)
        const root = fileURLToPath(config.root)
        if (liesIn(root, final))
          throw new Error(
            `The built site would take the place of ${final}, where the project is; set OUT_DIR to a folder of its own.`,
          )
        const aside = join(root, `.cache/building-${process.pid}`)
        process.on('exit', () => rmSync(aside, { recursive: true, force: true }))
        // A build that is stopped ends like one that fails.
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
        updateConfig({ outDir: pathToFileURL(`${aside}/`) })
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '')
      },
      'astro:build:done': ({ dir }) => {
        const built = fileURLToPath(dir)
        const isFile = (path: string) =>
          statSync(join(built, path), { throwIfNoEntry: false })?.isFile() ?? false
        const broken = brokenLinks(pagesIn(built), base, isFile)
        if (broken.length > 0) throw new Error(broken.map(said).join('\n'))
        replaceFolder(built, final)
      },
    },
  }
}

function pagesIn(folder: string): BuiltHtml[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** A link of a post is named with the line it is written on. */
function said({ on, link, problem }: BrokenLink): string {
  const slug = /^\/posts\/([^/]+)\/$/.exec(on)?.[1]
  if (slug === undefined) return `${on}: the link to ${link} is broken: ${problem}`
  const file = `${postsFolder}/${slug}/index.mdx`
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(link)) + 1
  return `${file}:${Math.max(line, 1)}: the link to ${link} is broken: ${problem}`
}
