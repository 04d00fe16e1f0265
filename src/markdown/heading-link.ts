/** Every heading of a post links to itself, so that its address can be copied; the mark shows on hover and focus. */
import { defineHastPlugin } from 'satteri'

export const headingLinkPlugin = defineHastPlugin({
  name: 'heading-link',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node) {
      const { id } = node.properties
      // A link cannot stand inside a link, and a component of the author's may be one.
      const onlyWords = node.children.every(
        (child) => child.type === 'text' || (child.type === 'element' && child.tagName !== 'a'),
      )
      if (typeof id !== 'string' || id === 'footnote-label' || !onlyWords) return undefined
      const properties = { href: `#${id}`, className: ['self'] }
      const link = { type: 'element' as const, tagName: 'a', properties, children: node.children }
      return { ...node, children: [link] }
    },
  },
})
