/** A post's figures, demos and pictures alike, in their order: the first is Fig. 1. */
import { demoIn } from './demo-in.ts'
import { attributeOf, type TextNode } from './post-tree.ts'

/** Their ids: as written in the tag, or the name of the demo. */
export function figuresIn(nodes: readonly TextNode[]): string[] {
  return nodes.flatMap((node) => {
    const demo = demoIn(node)
    return demo === undefined && node.name !== 'Figure' ? [] : [attributeOf(node, 'id') ?? demo ?? '']
  })
}
