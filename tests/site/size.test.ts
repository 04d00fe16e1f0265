/** How much script a page loads before anyone touches it: gzip, everything reachable by static imports. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites, type BuiltPage, type BuiltSite } from './built.ts'

/** In kB of 1000 bytes; the first line that fits a page's path counts. A page without a demo needs next to nothing. */
const budgets: [RegExp, number][] = [
  [/^demos\/backprop-walkthrough\/$/, 41],
  [/^demos\/loss-chart\/$/, 40],
  [/^demos\/neuron-graph\/$/, 47],
  [/^posts\//, 60],
  [/^/, 3],
]

const [site] = sites
if (!site) throw new Error('No site was built.')
const sizes = site.pages.map((page) => ({
  page: page.path || '(first page)',
  kB: scriptBytes(site, page) / 1000,
  budget: budgets.find(([path]) => path.test(page.path))?.[1] ?? 0,
}))

describe('the script of a page before it is touched', () => {
  it('is printed', () => {
    console.table(sizes.map(({ page, kB, budget }) => ({ page, 'kB gzip': Number(kB.toFixed(1)), budget })))
    expect(budgets.filter(([path]) => !site.pages.some((page) => path.test(page.path)))).toEqual([])
  })

  it.each(sizes)('stays within $budget kB on $page', ({ kB, budget }) => {
    expect(kB).toBeLessThanOrEqual(budget)
  })
})

function scriptBytes(site: BuiltSite, page: BuiltPage): number {
  const addresses = page.document
    .querySelectorAll('script[src], link[rel=modulepreload], astro-island')
    .flatMap((element) =>
      ['src', 'href', 'component-url', 'renderer-url'].map((name) => element.getAttribute(name)),
    )
    .filter((address) => address !== undefined)
  const files = new Set<string>()
  for (const address of addresses) addReachable(site, new URL(address, page.url), files)
  const inline = page.document.querySelectorAll('script:not([src])').map((script) => script.text)
  return [...inline, ...[...files].map(site.read)].reduce((sum, text) => sum + gzipSync(text).length, 0)
}

/** Follows `import … from` and `export … from`; an `import()` waits for its moment and does not count. */
function addReachable(site: BuiltSite, url: URL, files: Set<string>): void {
  const file = fileAt(site, url)
  if (!file) throw new Error(`The built site has no ${url.pathname}.`)
  if (files.has(file)) return
  files.add(file)
  for (const [, address = ''] of site.read(file).matchAll(/\b(?:from|import)\s*["']([./][^"']*)["']/g)) {
    addReachable(site, new URL(address, origin + site.base + file), files)
  }
}
