/** Links that lead nowhere inside the journal are found, wherever on its host it lies. */
import { describe, expect, it } from 'vitest'
import { brokenLinks } from '../../src/journal/broken-links.ts'

const page = (path: string, html: string) => ({ path, html })
const there = [page('/', '<h1 id="top"></h1>'), page('/posts/a/', '<h2 id="a-heading"></h2>')]
const isFile = (path: string) => path === '/rss.xml'

describe.each(['', '/journal'])('in a journal below "%s/"', (base) => {
  const problems = (...links: string[]) =>
    brokenLinks(
      [...there, page('/posts/b/', links.map((link) => `<a class="x" href="${link}">y</a>`).join(''))],
      base,
      isFile,
    ).map(({ on, link, problem }) => `${on} ${link}: ${problem}`)

  it('what is there is let through: pages, anchors, files, states of demos, other hosts', () => {
    expect(
      problems(
        `${base}/`,
        `${base}/posts/a/#a-heading`,
        '../a/',
        '#',
        `${base}/posts/a/#loss-chart=1,2`,
        `${base}/rss.xml`,
        'https://example.org/x',
        'mailto:a@b.c',
      ),
    ).toEqual([])
  })

  it('a missing page or anchor is named as it was written', () => {
    expect(problems(`${base}/posts/c/`, `${base}/posts/a/#none`, '#b')).toEqual([
      '/posts/b/ /posts/c/: there is no page /posts/c/',
      '/posts/b/ /posts/a/#none: /posts/a/ has no #none',
      '/posts/b/ #b: this page has no #b',
    ])
  })

  it('what is no address is one too', () => {
    expect(
      problems('http://', `${base}/100%/`).map((line) => line.replace(/.* (\S+:) this/, '$1 this')),
    ).toEqual([
      'http://: this is no address; a % in one is written %25',
      '/100%/: this is no address; a % in one is written %25',
    ])
  })

  it('a picture that is not there is one as well', () => {
    const html = `<img alt="" src="${base}/none.png"><img src="${base}/rss.xml"><img src="data:image/png;base64,x">`
    expect(brokenLinks([...there, page('/posts/b/', html)], base, isFile)).toEqual([
      { on: '/posts/b/', link: '/none.png', problem: 'there is no file /none.png' },
    ])
  })
})

it('a link past the base leads out of the journal', () => {
  expect(brokenLinks([page('/', '<a href="/posts/a/">a</a>')], '/journal', isFile)[0]?.problem).toBe(
    'leads out of the journal, which lies at /journal/',
  )
})
