/** A task of a post, `- [ ] …`: its text labels its box, and the box is the author's, not the reader's. */
import { defineHastPlugin } from 'satteri'

export const taskItemPlugin = defineHastPlugin({
  name: 'task-item',
  element: {
    filter: ['li'],
    visit(node) {
      // A list with blank lines between its items wraps each in a paragraph.
      const [first] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
      const wrapped = first?.type === 'element' && first.tagName === 'p'
      const [box, ...rest] = wrapped ? first.children : node.children
      if (box?.type !== 'element' || box.tagName !== 'input') return undefined
      const label = { type: 'element' as const, tagName: 'label', properties: {}, children: [box, ...rest] }
      return { ...node, properties: { className: ['task'] }, children: [label] }
    },
  },
})
