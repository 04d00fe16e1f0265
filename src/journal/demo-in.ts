/** The demo that a component of a post's text is. */
import { demoEmbedded } from './demos.ts'
import { attributesOf, type TextNode } from './post-tree.ts'

/** Its name; undefined for everything that is no demo. */
export function demoIn(node: TextNode): string | undefined {
  const attributes = attributesOf(node).map(({ name, value }) => [name, value])
  return demoEmbedded(node.name ?? '', Object.fromEntries(attributes))
}
