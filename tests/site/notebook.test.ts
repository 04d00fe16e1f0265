/** Each post with Python offers its notebook, and the notebook's own links lead back. */
import { describe, expect, it } from 'vitest'
import { fileAt, origin, sites } from './built.ts'

describe.each(sites)('the notebooks of $name', (site) => {
  const notebooks = [...site.files].filter((file) => file.endsWith('.ipynb'))

  it('are there for the posts with Python, and linked from them', () => {
    const posts = site.pages.filter((page) => page.path.startsWith('posts/'))
    const offered = posts.flatMap((page) =>
      page.document.querySelectorAll('a[download][href$=".ipynb"]').map((link) => link.getAttribute('href')),
    )
    expect(offered.sort()).toEqual(notebooks.map((file) => site.base + file).sort())
    const withPython = posts.filter((page) => page.document.querySelector('[data-language=python]'))
    expect(notebooks).toHaveLength(withPython.length)
    expect(notebooks.length).toBeGreaterThan(0)
  })

  it.each(notebooks)('%s is JSON whose links lead somewhere', (file) => {
    const notebook: { nbformat: number; cells: { source: string }[] } = JSON.parse(site.read(file))
    expect(notebook.nbformat).toBe(4)
    const links = notebook.cells.flatMap(({ source }) =>
      [...source.matchAll(/\]\((http[^)\s]+)/g)].map(([, to = '']) => to),
    )
    const ours = links.filter((link) => link.startsWith(origin))
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter((link) => !fileAt(site, new URL(link)))).toEqual([])
  })
})
