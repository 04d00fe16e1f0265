/** The built pages are valid HTML, whole, and show no machine's leavings. */
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { sites, visibleText } from './built.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Ways to write the same thing: no browser cares which.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A post's title is long by nature: the course's name, the post and the day.
    'long-title': 'off',
    // KaTeX's own; a test below sees to it that nobody else has any.
    'no-inline-style': 'off',
  },
})
/** Astro puts this style sheet in front of the first island, inside the body. */
const islandStyle = /<style>astro-island,[^<]*<\/style>/

describe.each(sites)('the site $name', (site) => {
  describe.each(site.pages.map((page) => ({ ...page, name: page.path || 'the first page' })))(
    '$name',
    (page) => {
      it('is valid HTML', async () => {
        const report = await validator.validateString(page.html.replace(islandStyle, ''))
        const messages = report.results.flatMap((result) => result.messages)
        expect(
          messages.map(
            (each) =>
              `${each.ruleId} at ${each.line}:${each.column}, ${each.selector ?? ''}: ${each.message}`,
          ),
        ).toEqual([])
      })

      it('has a language, a title, a description and one h1', () => {
        expect(page.document.querySelector('html')?.getAttribute('lang')).toBe('en')
        expect(page.document.querySelector('title')?.text).toMatch(/\S/)
        expect(page.document.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/\S/)
        expect(page.document.querySelectorAll('h1')).toHaveLength(1)
      })

      it('forbids scripts that are not its own', () => {
        const policy = page.document
          .querySelector('meta[http-equiv="content-security-policy" i]')
          ?.getAttribute('content')
        expect(policy).toContain("default-src 'self'")
        const scripts = policy?.split(';').find((directive) => directive.trim().startsWith('script-src'))
        expect(scripts).toMatch(/'sha\d{3}-/)
        expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/)
      })

      it('has style attributes in formulas alone', () => {
        const styled = page.document
          .querySelectorAll('[style]')
          .filter((element) => !element.closest('.katex'))
        expect(
          styled.map((element) => `<${element.rawTagName} style="${element.getAttribute('style')}">`),
        ).toEqual([])
      })

      it('shows formulas drawn, not their source', () => {
        expect(visibleText(page)).not.toMatch(/\$[^\s$][^$]*\$|\\[a-z]{2,}/)
        expect(page.document.querySelectorAll('.katex-error')).toEqual([])
      })

      it('has no space before a comma and none missing after one', () => {
        const prose = page.document.querySelectorAll('p, li, figcaption').map((element) => element.text)
        expect(prose.filter((text) => /\s[,;](\s|$)|[a-z],[A-Z]/.test(text))).toEqual([])
      })

      it('shows no undefined, no NaN, no [object Object]', () => {
        const leavings = /\bundefined\b|\bNaN\b|\[object /
        expect(visibleText(page)).not.toMatch(leavings)
        const elements = page.document
          .querySelectorAll('*')
          .filter((element) => element.rawTagName !== 'astro-island')
        const attributes = elements.flatMap((element) => Object.entries(element.attributes))
        expect(attributes.filter(([, value]) => leavings.test(value))).toEqual([])
      })
    },
  )

  it('gives every page a title of its own', () => {
    const titles = site.pages.map((page) => page.document.querySelector('title')?.text)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('has a formula in at least one post', () => {
    const posts = site.pages.filter((page) => page.path.startsWith('posts/'))
    expect(posts.some((post) => post.document.querySelector('.katex'))).toBe(true)
  })
})
