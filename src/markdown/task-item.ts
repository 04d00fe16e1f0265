/** A task of a post, `- [ ] … \{#id}`: the item says whether it is ticked and what it is called; a component draws its box. */
import { defineHastPlugin, type HastNode } from 'satteri'
import { taskMark } from '../journal/task-text.ts'

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
      const { children, id } = withoutMark(rest)
      return {
        ...node,
        properties: { dataDone: String(box.properties.checked === true), dataTask: id },
        children,
      }
    },
  },
})

/** The mark stands in the last words of the item. */
function withoutMark<Child extends HastNode>(
  children: Child[],
): { children: Child[]; id: string | undefined } {
  const place = children.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '')
  const last = children[place]
  const mark = last?.type === 'text' ? taskMark.exec(last.value) : null
  if (last?.type !== 'text' || !mark) return { children, id: undefined }
  return { children: children.with(place, { ...last, value: last.value.slice(0, mark.index) }), id: mark[1] }
}
