/** A post's figures, demos and pictures alike, in their order: the first is Fig. 1. */
import { demos } from './demos.ts'
import { attributeOf, type TextNode } from './post-tree.ts'

const demoIds = new Map<string, string>(demos.map(({ component, name }) => [component, name]))

/** Their ids: as written in the tag, or the name of the demo. */
export function figuresIn(nodes: readonly TextNode[]): string[] {
  return nodes
    .filter(({ name }) => name === 'Figure' || demoIds.has(name ?? ''))
    .map((node) => attributeOf(node, 'id') ?? demoIds.get(node.name ?? '') ?? '')
}
