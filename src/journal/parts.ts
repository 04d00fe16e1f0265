/** A line of an author's text as parts that any page can draw: words, code, formulas, moments of the video. */
import { attributeOf, postTree, type TextNode } from './post-tree.ts'

/** `tex` is a formula, `at` a moment of the video of the post it stands in, hh:mm:ss. */
export type Part = string | { code: string } | { tex: string } | { at: string }

/** The parts of a node, without its margin notes and the lists below it. */
export function partsOf(node: TextNode): Part[] {
  return trimmed(inside(node))
}

/** The parts of a line of Markdown, as frontmatter holds it; `file` names it in an error. */
export function partsOfLine(line: string, file: string): Part[] {
  return partsOf(postTree(line, file))
}

function inside(node: TextNode): Part[] {
  if (node.type === 'text') return [(node.value ?? '').replace(/\s+/g, ' ')]
  if (node.type === 'inlineCode') return [{ code: node.value ?? '' }]
  if (node.type === 'inlineMath') return [{ tex: node.value ?? '' }]
  if (node.name === 'Timestamp' || node.name === 'Clock') return [{ at: attributeOf(node, 'at') ?? '' }]
  if (node.name === 'Note' || node.type === 'list') return []
  return (node.children ?? []).flatMap(inside)
}

/** Without the space at both ends. */
function trimmed(parts: readonly Part[]): Part[] {
  return parts
    .map((part, index) => (typeof part === 'string' && index === 0 ? part.trimStart() : part))
    .map((part, index) => (typeof part === 'string' && index === parts.length - 1 ? part.trimEnd() : part))
    .filter((part) => part !== '')
}
