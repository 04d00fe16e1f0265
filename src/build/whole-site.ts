/**
 * The built folder holds a whole site or the one before it: pages are built aside, their links are followed, and only
 * then does the new site take the old one's place. A build that fails leaves what is published as it was.
 */
import type { AstroIntegration } from 'astro'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brokenLinks, type BrokenLink, type BuiltHtml } from '../journal/broken-links.ts'
import { postsFolder } from '../journal/posts-folder.ts'

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
        const aside = join(fileURLToPath(config.root), `.cache/building-${process.pid}`)
        process.on('exit', () => rmSync(aside, { recursive: true, force: true }))
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
        rmSync(final, { recursive: true, force: true })
        mkdirSync(dirname(resolve(final)), { recursive: true })
        move(built, final)
      },
    },
  }
}

/** A rename where both lie on one disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    cpSync(from, to, { recursive: true })
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
