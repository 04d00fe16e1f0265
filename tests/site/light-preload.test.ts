/** What an `import()` will need is asked for by src/build/light-preload.ts: Vite's own helper is in no script. */
import { describe, expect, it } from 'vitest'
import { sites } from './built.ts'

describe.each(sites)('the scripts of the site $name', ({ pages, files, read }) => {
  const scripts = [...files].filter((file) => /^_astro\/.*\.js$/.test(file))
  const written = pages.flatMap(({ path, document }) =>
    document.querySelectorAll('script').map(({ text }) => ({ from: path, text })),
  )
  const texts = [...scripts.map((file) => ({ from: file, text: read(file) })), ...written]
  const having = (words: string) => texts.filter(({ text }) => text.includes(words)).map(({ from }) => from)

  it('hold no part of Vite’s helper', () => {
    expect(having('vite:preloadError')).toEqual([])
    expect(having('Unable to preload CSS')).toEqual([])
  })

  it('hold the light one once', () => {
    expect(having('modulepreload')).toHaveLength(1)
  })
})
