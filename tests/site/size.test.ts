/** How much script a page loads before anyone touches it: gzip, everything reachable by static imports. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites, type BuiltPage, type BuiltSite } from './built.ts'

/** In kB of 1000 bytes, with its demos; the first line that fits a page's path counts. */
const budgets: [RegExp, number][] = [
  [/^demos\/backprop-walkthrough\/$/, 40],
  [/^demos\/break-it\/$/, 39.5],
  [/^demos\/derivative\/$/, 40],
  // 1 of it draws the chart's axes and lines before the chart itself has come
  [/^demos\/loss-chart\/$/, 40.5],
  // all tools of a lab, and 3 for the map, before it is painted and after; what a reader asks for first, such as the network, comes on demand
  [/^demos\/moons\/$/, 43.1],
  // half of one moves leaves to find out why a gradient is 0
  [/^demos\/neuron-graph\/$/, 47.7],
  [/^demos\/value-inspector\/$/, 34.5],
  // five demos in Post #6; lines of Python, parser, layout, tools and chart come on demand
  [/^posts\//, 71],
  [/^/, 1],
]

/** What a page needs besides its demos: theme and search, and in a post its contents, its code's buttons, its place. */
const besidesDemos: [RegExp, number][] = [
  [/^posts\//, 3],
  [/^/, 1],
]

const [site] = sites
if (!site) throw new Error('No site was built.')
const sizes = site.pages.map((page) => ({
  page: page.path || '(first page)',
  kB: scriptBytes(site, page, true) / 1000,
  own: scriptBytes(site, page, false) / 1000,
  budget: budgetOf(budgets, page),
  ownBudget: budgetOf(besidesDemos, page),
}))

describe('the script of a page before it is touched', () => {
  it('is printed', () => {
    const round = (kB: number) => Number(kB.toFixed(2))
    console.table(
      sizes.map(({ page, kB, budget, own, ownBudget }) => ({
        page,
        'kB gzip': round(kB),
        budget,
        'besides demos': round(own),
        'of that': ownBudget,
      })),
    )
    expect(budgets.filter(([path]) => !site.pages.some((page) => path.test(page.path)))).toEqual([])
  })

  it.each(sizes)('stays within $budget kB on $page', ({ kB, budget }) => {
    expect(kB).toBeLessThanOrEqual(budget)
  })

  it.each(sizes)('is at most $ownBudget kB besides its demos on $page', ({ own, ownBudget }) => {
    expect(own).toBeLessThanOrEqual(ownBudget)
  })

  it('has no part of the search', () => {
    const parts = [...site.files].filter((file) => /^pagefind\/.*\.js$|^_astro\/search\..*\.js$/.test(file))
    expect(parts.length).toBeGreaterThan(1)
    for (const page of site.pages) {
      const reached = filesReached(site, page, true)
      expect(parts.filter((part) => reached.has(part))).toEqual([])
    }
  })
})

function budgetOf(lines: [RegExp, number][], page: BuiltPage): number {
  return lines.find(([path]) => path.test(page.path))?.[1] ?? 0
}

function scriptBytes(site: BuiltSite, page: BuiltPage, withDemos: boolean): number {
  const inline = page.document
    .querySelectorAll('script:not([src]):not([type="application/ld+json"])')
    .map((script) => script.text)
    // What wakes islands up is theirs.
    .filter((text) => withDemos || !/astro-island|self\.Astro/.test(text))
  const files = [...filesReached(site, page, withDemos)].map(site.read)
  return [...inline, ...files].reduce((sum, text) => sum + gzipSync(text).length, 0)
}

function filesReached(site: BuiltSite, page: BuiltPage, withDemos: boolean): Set<string> {
  const addresses = page.document
    .querySelectorAll(`script[src], link[rel=modulepreload]${withDemos ? ', astro-island' : ''}`)
    .flatMap((element) =>
      ['src', 'href', 'component-url', 'renderer-url'].map((name) => element.getAttribute(name)),
    )
    .filter((address) => address !== undefined)
  const files = new Set<string>()
  for (const address of addresses) addReachable(site, new URL(address, page.url), files)
  return files
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
