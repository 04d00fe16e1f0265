/** A post's source as a tree of Markdown: what the journal counts, lists and checks of it is read from here. */
import { mdxToMdast } from 'satteri'

export interface TextNode {
  type: string
  value?: string
  /** Of a component: what it is called. */
  name?: string | null
  attributes?: object | null | undefined
  /** Of a list item: whether its box is ticked; nothing where it has none. */
  checked?: boolean | null | undefined
  url?: string
  alt?: string | null | undefined
  /** Of a code block: its language, and what else stands on its first line. */
  lang?: string | null | undefined
  meta?: string | null | undefined
  depth?: number
  position?: { start: Place; end: Place } | undefined
  children?: readonly TextNode[]
}

/** Lines and columns from 1; the offset counts UTF-16 units, as JavaScript's strings do. */
interface Place {
  line: number
  offset?: number | undefined
}

/** The tree of a whole file, frontmatter and all, so that its lines are the file's; throws `file:line:column: …`. */
export function postTree(source: string, file: string): TextNode {
  try {
    return mdxToMdast(source, { features: { math: true } })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${file}:${message.replace(/\s*\(mdx[^)]*\)$/, '')}`, { cause: error })
  }
}

/** A node and all below it, in the order of the text. */
export function* nodesOf(node: TextNode): Generator<TextNode> {
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
}

/** A text attribute of a component, `id="…"`; undefined where it is not there or not a text. */
export function attributeOf(node: TextNode, name: string): string | undefined {
  const value = attributesOf(node).find((attribute) => attribute.name === name)?.value
  return typeof value === 'string' ? value : undefined
}

/** All that is written in a component's tag; what is computed, `at={3}`, has an object for its value. */
export function attributesOf({ attributes }: TextNode): readonly { name?: string; value?: unknown }[] {
  return Array.isArray(attributes) ? attributes : []
}

/** The words of a node as one text, code included. */
export function plainText(node: TextNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath')
    return node.value ?? ''
  return (node.children ?? []).map(plainText).join('')
}

export function lineOfNode(node: TextNode): number {
  return node.position?.start.line ?? 1
}
