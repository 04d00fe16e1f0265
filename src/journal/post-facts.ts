/** What a post's head says of it, counted from its text: words, minutes, demos, open tasks. */
import { mdxToMdast } from 'satteri'
import { demos } from './demos.ts'

export interface PostFacts {
  /** Words of prose, headings and margin notes; code and formulas are not counted. */
  words: number
  /** Whole minutes at 200 words a minute, at least one. */
  minutes: number
  demos: number
  openTasks: number
}

interface TextNode {
  type: string
  value?: string
  name?: string | null
  checked?: boolean | null | undefined
  children?: readonly TextNode[]
}

const wordsPerMinute = 200
const demoNames = new Set<string>(demos.map(({ component }) => component))
const english = new Intl.Segmenter('en', { granularity: 'word' })

/** Facts of a post's MDX source, without its frontmatter. */
export function postFacts(source: string): PostFacts {
  const facts = { words: 0, demos: 0, openTasks: 0 }
  visit(mdxToMdast(source, { features: { math: true } }))
  return { ...facts, minutes: Math.max(1, Math.round(facts.words / wordsPerMinute)) }

  function visit(node: TextNode): void {
    if (node.type === 'text') facts.words += countWords(node.value ?? '')
    if (node.type === 'listItem' && node.checked === false) facts.openTasks++
    if (node.name != null && demoNames.has(node.name)) facts.demos++
    node.children?.forEach(visit)
  }
}

function countWords(text: string): number {
  return [...english.segment(text)].filter((part) => part.isWordLike).length
}
