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
  /** The ids of its figures, demos and pictures, in their order: the first is Fig. 1. */
  figures: string[]
}

interface TextNode {
  type: string
  value?: string
  name?: string | null
  checked?: boolean | null | undefined
  attributes?: unknown
  children?: readonly TextNode[]
}

const wordsPerMinute = 200
const demoIds = new Map<string, string>(demos.map(({ component, name }) => [component, name]))
const english = new Intl.Segmenter('en', { granularity: 'word' })

/** Facts of a post's MDX source, without its frontmatter. */
export function postFacts(source: string): PostFacts {
  const facts = { words: 0, demos: 0, openTasks: 0, figures: [] as string[] }
  visit(mdxToMdast(source, { features: { math: true } }))
  return { ...facts, minutes: Math.max(1, Math.round(facts.words / wordsPerMinute)) }

  function visit(node: TextNode): void {
    if (node.type === 'text') facts.words += countWords(node.value ?? '')
    if (node.type === 'listItem' && node.checked === false) facts.openTasks++
    const demo = demoIds.get(node.name ?? '')
    if (demo !== undefined) facts.demos++
    if (demo !== undefined || node.name === 'Figure') facts.figures.push(idOf(node) ?? demo ?? '')
    node.children?.forEach(visit)
  }
}

/** The id written in a component's tag. */
function idOf(node: TextNode): string | undefined {
  const attributes: { name?: unknown; value?: unknown }[] = Array.isArray(node.attributes)
    ? node.attributes
    : []
  const value = attributes.find(({ name }) => name === 'id')?.value
  return typeof value === 'string' ? value : undefined
}

function countWords(text: string): number {
  return [...english.segment(text)].filter((part) => part.isWordLike).length
}
