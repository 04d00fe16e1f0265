/** A block of code as the journal sets it: a head with its title or language and a button to copy, and lines with marks. */
import type { ShikiConfig } from 'astro'
import { listingMarks } from './listing-marks.ts'

type Transformer = NonNullable<ShikiConfig['transformers']>[number]

/** Elements that say what the marks mean, to ears too: `mark`, `ins`, `del`. */
export const listing: Transformer = {
  name: 'listing',
  line(node, line) {
    const { marked, added, removed } = listingMarks(this.options.meta?.__raw ?? '', this.tokens.length)
    if (removed.has(line)) node.tagName = 'del'
    else if (added.has(line)) node.tagName = 'ins'
    else if (marked.has(line)) node.tagName = 'mark'
  },
  root(node) {
    const { title, added, removed } = listingMarks(this.options.meta?.__raw ?? '', this.tokens.length)
    const [pre] = node.children
    if (pre?.type !== 'element') return
    pre.properties['aria-label'] = title ?? `Code in ${this.options.lang}`
    const classes = ['listing', ...(added.size + removed.size > 0 ? ['diff'] : [])]
    node.children = [
      element('figure', { class: classes.join(' ') }, [
        element('figcaption', {}, [
          element('span', { class: title === undefined ? 'language' : 'title' }, [
            text(title ?? this.options.lang),
          ]),
          element('span', { role: 'status' }, []),
          element('button', { type: 'button', class: 'copy' }, [text('Copy')]),
        ]),
        pre,
      ]),
    ]
  },
}

type Root = Parameters<NonNullable<Transformer['root']>>[0]
type Child = Root['children'][number]
type Element = Extract<Child, { type: 'element' }>

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): Extract<Child, { type: 'text' }> {
  return { type: 'text', value }
}
