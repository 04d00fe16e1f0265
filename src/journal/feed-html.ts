/**
 * A post's page as a feed's reader can show it: no script and no style, every address whole, formulas as MathML,
 * each demo as its picture, its words and a link to where it runs.
 */
import { parse, type HTMLElement } from 'node-html-parser'

export interface FeedPlace {
  /** The post's own address. */
  post: string
  /** The address of a demo's picture, by the demo's name. */
  picture: (demo: string) => string
}

/** HTML of a post's text, drawn for the page, for any reader. */
export function feedHtml(html: string, { post, picture }: FeedPlace): string {
  const root = parse(html, { comment: false, blockTextElements: { script: true, style: true } })
  const all = (selector: string) => root.querySelectorAll(selector)

  for (const island of all('astro-island')) {
    const figure = island.querySelector('[data-demo]')
    if (figure === null) throw new Error(`${post} has a demo that is not in a figure (data-demo).`)
    island.replaceWith(demoInFeed(figure, post, picture))
  }
  for (const unread of all('script, style, link, template, button, [role=status], annotation'))
    unread.remove()
  for (const formula of all('.katex')) formula.replaceWith(formula.querySelector('math')?.outerHTML ?? '')
  for (const heading of all('.self')) heading.replaceWith(heading.innerHTML)
  for (const clock of all('.clock')) clock.insertAdjacentHTML('afterend', ' ')
  for (const note of all('[role=note]')) note.replaceWith(` <small>[${note.innerHTML.trim()}]</small> `)
  for (const box of all('input')) box.replaceWith(box.hasAttribute('checked') ? '☑ ' : '☐ ')
  for (const label of all('label')) label.replaceWith(label.innerHTML)
  for (const line of all('.line')) {
    const [tag, text] = [line.rawTagName, escaped(line.text)]
    line.replaceWith(tag === 'span' ? text : `<${tag}>${text}</${tag}>`)
  }

  for (const element of all('*')) {
    for (const name of Object.keys(element.attributes)) {
      if (!kept.has(name) && !element.closest('math')) element.removeAttribute(name)
    }
    for (const name of ['href', 'src']) {
      const address = element.getAttribute(name)
      // What is no address is found in the built pages, with file and line (broken-links.ts).
      if (address !== undefined && URL.canParse(address, post))
        element.setAttribute(name, new URL(address, post).href)
    }
  }
  return root.innerHTML.trim()
}

const kept = new Set([
  'id',
  'href',
  'src',
  'alt',
  'width',
  'height',
  'datetime',
  'colspan',
  'rowspan',
  'start',
])

function demoInFeed(figure: HTMLElement, post: string, picture: FeedPlace['picture']): string {
  const demo = figure.getAttribute('data-demo') ?? ''
  const inside = (selector: string) => figure.querySelector(selector)?.innerHTML.trim() ?? ''
  const address = `${post}#${figure.getAttribute('id') ?? demo}`
  const [title, hint] = [inside('.title'), inside('.hint')]
  const image = `<img src="${picture(demo)}" alt="${`${title}. ${hint}`.replaceAll('"', '&quot;')}">`
  return `<figure><a href="${address}">${image}</a><figcaption><b>${title}.</b> ${hint} ${inside('.caption')}
<a href="${address}">Try it in the post.</a></figcaption></figure>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
