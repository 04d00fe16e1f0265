/** What a post's head says of it, counted from its text: words, minutes, demos; and its figures in their order. */
import { demoIn } from './demo-in.ts'
import { figuresIn } from './figures.ts'
import { nodesOf, type TextNode } from './post-tree.ts'
import { taskMark } from './task-text.ts'

export interface PostFacts {
  /** Words of prose, headings and margin notes; code and formulas are not counted. */
  words: number
  /** Whole minutes at 200 words a minute, at least one. */
  minutes: number
  demos: number
  /** The ids of its figures, demos and pictures, in their order: the first is Fig. 1. */
  figures: string[]
}

const wordsPerMinute = 200
const english = new Intl.Segmenter('en', { granularity: 'word' })

/** Facts of a post's tree. */
export function postFacts(tree: TextNode): PostFacts {
  const nodes = [...nodesOf(tree)]
  const texts = nodes.filter(({ type }) => type === 'text')
  const words = texts.reduce((sum, { value = '' }) => sum + countWords(value.replace(taskMark, '')), 0)
  return {
    words,
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    demos: nodes.filter((node) => demoIn(node) !== undefined).length,
    figures: figuresIn(nodes),
  }
}

function countWords(text: string): number {
  return [...english.segment(text)].filter((part) => part.isWordLike).length
}
