/** Sentences quoted from a post: found whatever quotation marks and spaces the page sets them with. */
import { nodesOf, plainText, type TextNode } from './post-tree.ts'

/** The paragraphs of a post, those of its lists too, each as one text: where a sentence can be quoted from. */
export function paragraphsIn(tree: TextNode): string[] {
  return [...nodesOf(tree)].filter(({ type }) => type === 'paragraph').map(plainText)
}

/** One character for one character, so that a place in the answer is the place in the text. */
export function plainQuotes(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s/g, ' ')
}

/** How often a text says a sentence. */
export function timesSaid(text: string, sentence: string): number {
  return plainQuotes(text).split(plainQuotes(sentence)).length - 1
}
