/** Every address in the built site leads somewhere, below the base path; nothing is fetched from another host. */
import type { HTMLElement } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites, type BuiltPage, type BuiltSite } from './built.ts'

/** Attributes that hold an address, among them those of Astro's islands. */
const addressed = ['href', 'src', 'srcset', 'poster', 'component-url', 'renderer-url', 'before-hydration-url']

describe.each(sites)('the site $name', (site) => {
  it.each(site.pages.map((page) => [page.path || 'the first page', page] as const))(
    '%s links to what exists',
    (_, page) => {
      expect(addressesOf(page).flatMap((each) => problem(site, each.element, each.url))).toEqual([])
    },
  )

  it('has no style sheet that asks for a missing file or another host', () => {
    const sheets = [...site.files].filter((file) => file.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(0)
    const problems = sheets.flatMap((sheet) =>
      [...site.read(sheet).matchAll(/(?:url\(|@import\s)\s*["']?([^"')\s]+)/g)]
        .map(([, address = '']) => new URL(address, origin + site.base + sheet))
        .filter((url) => url.protocol !== 'data:' && !fileAt(site, url))
        .map((url) => `${sheet} asks for ${url.href}`),
    )
    expect(problems).toEqual([])
  })
})

function addressesOf(page: BuiltPage): { element: HTMLElement; url: URL }[] {
  return page.document.querySelectorAll(addressed.map((name) => `[${name}]`).join()).flatMap((element) =>
    addressed
      .flatMap((name) => element.getAttribute(name)?.split(name === 'srcset' ? /\s[^,]*,?\s*/ : /$^/) ?? [])
      .filter((address) => address !== '' || element.tagName === 'A')
      .map((address) => ({ element, url: new URL(address, page.url) })),
  )
}

function problem(site: BuiltSite, element: HTMLElement, url: URL): string[] {
  const what = `<${element.rawTagName}> ${url.href}`
  if (!url.protocol.startsWith('http')) return []
  if (url.origin !== origin) {
    const fetched = element.tagName !== 'A' && element.getAttribute('rel') !== 'canonical'
    return fetched ? [`${what} is fetched from another host`] : []
  }
  const file = fileAt(site, url)
  if (!file) return [`${what} does not exist`]
  const fragment = decodeURIComponent(url.hash.slice(1))
  // "#neuron-graph=..." is the state of a demo, which its island reads.
  if (fragment === '' || fragment.includes('=')) return []
  const target = site.pages.find((page) => fileAt(site, page.url) === file)
  return target?.document.getElementById(fragment) ? [] : [`${what} names an id that its page does not have`]
}
