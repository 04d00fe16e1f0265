/** What a page's head tells machines is whole, true, and leads to what exists. */
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites, type BuiltPage } from './built.ts'

const meta = (page: BuiltPage, property: string) =>
  page.document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? ''

describe.each(sites)('the site $name', (site) => {
  const found = site.pages.filter(({ path }) => path !== '404.html')

  it('gives each page its own whole address', () => {
    for (const page of found) {
      expect(page.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(page.url.href)
      expect(meta(page, 'og:url')).toBe(page.url.href)
    }
  })

  it('gives the answer to a wrong address none, and keeps it out of other searches', () => {
    const page = site.pages.find(({ path }) => path === '404.html')
    expect(page?.document.querySelector('link[rel=canonical], meta[property="og:url"]')).toBeNull()
    expect(page?.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  it('has a picture for each page, and of each post its own, of the size it says', () => {
    for (const page of site.pages) {
      const address = new URL(meta(page, 'og:image'))
      expect(address.origin).toBe(origin)
      const file = fileAt(site, address)
      expect(file, address.href).toBeDefined()
      expect(meta(page, 'og:image:alt')).toMatch(/\S/)
      const slug = /^posts\/(.+)\/$/.exec(page.path)?.[1]
      if (slug !== undefined) {
        expect(file).toBe(`pictures/posts/${slug}.png`)
        expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630'])
      }
    }
  })

  it('tells of each post in schema.org’s words, with the date the page shows', () => {
    for (const page of found.filter(({ path }) => path.startsWith('posts/'))) {
      const data = JSON.parse(page.document.querySelector('script[type="application/ld+json"]')?.text ?? '')
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'BlogPosting',
        url: page.url.href,
      })
      expect(data.datePublished).toBe(page.document.querySelector('main time')?.getAttribute('datetime'))
      expect(page.document.querySelector('h1')?.text.replace(/\s+/g, ' ').trim()).toBe(data.headline)
      // tabs side by side are told apart by the day's line
      expect(page.document.querySelector('title')?.text).toContain(data.description)
      expect(fileAt(site, new URL(data.image))).toBeDefined()
    }
  })

  it('lists every page in the sitemap, and no other', () => {
    const index = addressesIn(site.read('sitemap-index.xml'))
    const listed = index.flatMap((address) => addressesIn(site.read(fileAt(site, new URL(address)) ?? '')))
    expect(listed.sort()).toEqual(found.map(({ url }) => url.href).sort())
  })
})

function addressesIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
}
