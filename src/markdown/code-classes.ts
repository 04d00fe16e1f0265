/**
 * Code in posts is ink: keywords heavier, comments and strings fainter. Only the words `data` and `grad` have
 * a colour, the one they have in every figure. Shiki's colours become class names, so no style attribute is left.
 */
import type { ShikiConfig } from 'astro'

type Transformer = NonNullable<ShikiConfig['transformers']>[number]

export const codeClasses: Transformer = {
  name: 'code-classes',
  pre(node) {
    // Shiki makes it focusable: wide code scrolls by keyboard.
    node.properties['class'] = 'code'
    node.properties['aria-label'] = `Code in ${this.options.lang}`
    node.properties['role'] = 'group'
    delete node.properties['style']
  },
  tokens(lines) {
    return lines.map((line) => line.flatMap(wordsApart))
  },
  span(node, _line, _column, _lineElement, token) {
    const voice = /--astro-code-token-(keyword|comment|string)/.exec(token.color ?? '')?.[1]
    const notation = /^(data|grad)$/.exec(token.content)?.[1]
    delete node.properties['style']
    const classes = [
      voice === 'keyword' && isWord(token.content) ? voice : undefined,
      voice === 'keyword' ? undefined : voice,
      notation,
    ]
    const list = classes.filter((name) => name !== undefined)
    if (list.length > 0) node.properties['class'] = list.join(' ')
  },
}

/** Operators are keywords to the grammar, but only words are set heavier. */
function isWord(text: string): boolean {
  return /^\s*[a-z]/.test(text)
}

/** The grammar may keep `self.data * other.data` in one token; the two words have to stand alone. */
function wordsApart<Token extends { content: string; offset: number }>(token: Token): Token[] {
  let offset = token.offset
  return token.content.split(/\b(data|grad)\b/).flatMap((content) => {
    if (content === '') return []
    const part = { ...token, content, offset }
    offset += content.length
    return [part]
  })
}
