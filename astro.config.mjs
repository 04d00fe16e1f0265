// How the journal is built. A deployer sets two variables and nothing else:
// BASE_PATH (where on the host it lies, "/" by default) and SITE_URL (the host, for the feed).
import mdx from '@astrojs/mdx'
import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri'
import svelte from '@astrojs/svelte'
import { defineConfig } from 'astro/config'
import { createHash } from 'node:crypto'
import { themeScript } from './src/components/theme-script.ts'
import { keepStylesOfLateComponents } from './scripts/keep-styles.mjs'
import { codeClasses } from './src/markdown/code-classes.ts'
import { mathPlugin } from './src/markdown/math.ts'
import { taskItemPlugin } from './src/markdown/task-item.ts'

const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`

/** A feed of localhost links is published more easily than noticed. */
const siteUrlReminder = {
  name: 'site-url-reminder',
  hooks: {
    'astro:build:start': ({ logger }) => {
      if (process.env.SITE_URL === undefined)
        logger.warn('SITE_URL is not set: the feed will link to localhost.')
    },
  },
}

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  // The default glues words together where a tag ends a line.
  compressHTML: true,
  integrations: [mdx(), svelte(), siteUrlReminder],
  markdown: {
    processor: satteri({
      features: { math: true },
      // Headings get their ids first, so that a formula in one does not spoil its slug.
      hastPlugins: [satteriHeadingIdsPlugin(), mathPlugin, taskItemPlugin],
    }),
    shikiConfig: { theme: 'css-variables', transformers: [codeClasses] },
  },
  // No inline style sheet and no data: font, so that the policy below can stay narrow.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: keepStylesOfLateComponents() },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "form-action 'none'",
        "img-src 'self' data:",
        "worker-src 'self'",
        // The video in the page, on request only.
        'frame-src https://www.youtube-nocookie.com',
      ],
      scriptDirective: { hashes: [themeScriptHash] },
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          // KaTeX places its glyphs by style attributes; nothing else uses them.
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
})
