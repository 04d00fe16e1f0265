// How the journal is built. A deployer sets two variables and nothing else:
// BASE_PATH (where on the host it lies, "/" by default) and SITE_URL (the host; else the one in content/site.yaml).
import mdx from '@astrojs/mdx'
import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri'
import sitemap from '@astrojs/sitemap'
import svelte from '@astrojs/svelte'
import { defineConfig } from 'astro/config'
import { createHash } from 'node:crypto'
import { lightPreload } from './src/build/light-preload.ts'
import { oneSheet } from './src/build/one-sheet.ts'
import { sharedScripts } from './src/build/shared-scripts.ts'
import { wholeSite } from './src/build/whole-site.ts'
import { themeScript } from './src/components/theme-script.ts'
import { codeClasses } from './src/markdown/code-classes.ts'
import { demoPlacePlugin } from './src/markdown/demo-place.ts'
import { headingLinkPlugin } from './src/markdown/heading-link.ts'
import { listingCheckPlugin } from './src/markdown/listing-check.ts'
import { listing } from './src/markdown/listing.ts'
import { mathPlugin } from './src/markdown/math.ts'
import { pictureCheckPlugin } from './src/markdown/picture-check.ts'
import { componentNames } from './src/journal/component-names.ts'
import { postsFolder } from './src/journal/posts-folder.ts'
import { siteFile, theSite } from './src/journal/the-site.ts'
import { taskItemPlugin } from './src/markdown/task-item.ts'
import { searchIndex } from './src/search-index.ts'

const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`

/** What no component draws is kept as finished HTML: a quarter less to do than element by element, a third less to keep. */
const posts = mdx({ optimize: { ignoreElementNames: [...componentNames.elements] } })

const address = process.env.SITE_URL ?? theSite.address

/** A feed of localhost links is published more easily than noticed. */
const siteUrlReminder = {
  name: 'site-url-reminder',
  hooks: {
    'astro:build:start': ({ logger }) => {
      if (new URL(address).hostname === 'localhost')
        logger.warn(`SITE_URL is not set, nor an address in ${siteFile}: the feed will link to localhost.`)
    },
  },
}

/** The settings are read when the configuration is; in dev a change of theirs starts the server anew. */
const watchSettings = {
  name: 'watch-settings',
  hooks: { 'astro:config:setup': ({ addWatchFile, config }) => addWatchFile(new URL(siteFile, config.root)) },
}

export default defineConfig({
  site: address,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  // What is kept of the posts between builds; each journal's apart.
  cacheDir: `./node_modules/.astro/${postsFolder.replaceAll('/', '-')}`,
  trailingSlash: 'always',
  // Editors complete the frontmatter of a post from its schema (CONTRIBUTING.md).
  experimental: { contentIntellisense: true },
  // The default glues words together where a tag ends a line.
  compressHTML: true,
  integrations: [
    posts,
    svelte(),
    sitemap(),
    oneSheet,
    searchIndex,
    siteUrlReminder,
    watchSettings,
    wholeSite(),
  ],
  markdown: {
    processor: satteri({
      features: { math: true, gfm: { footnotes: { clobberPrefix: '' } } },
      // Headings get their ids first, so that a formula in one does not spoil its slug.
      hastPlugins: [satteriHeadingIdsPlugin(), headingLinkPlugin, mathPlugin, taskItemPlugin],
      mdastPlugins: [listingCheckPlugin, pictureCheckPlugin, demoPlacePlugin],
    }),
    shikiConfig: { theme: 'css-variables', transformers: [codeClasses, listing] },
  },
  // No inline style sheet and no data: font, so that the policy below can stay narrow.
  build: { inlineStylesheets: 'never' },
  // One sheet for all pages: seventeen small ones took a phone longer than their 19 kB do (and src/build/one-sheet.ts).
  vite: {
    plugins: [lightPreload],
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro's own directive in every post: seven lines each, below which an author's mistake would be lost.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: sharedScripts } } } } },
  },
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
      scriptDirective: {
        hashes: [themeScriptHash],
        // The search reads its index with WebAssembly; `eval` stays refused.
        resources: ["'self'", "'wasm-unsafe-eval'"],
      },
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
