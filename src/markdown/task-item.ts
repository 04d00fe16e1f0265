/** A task of a post, `- [ ] … <Task id="…" />`: the item says whether it is ticked and what it is called; a component draws its box. */
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
      const mark = rest.find((child) => 'name' in child && child.name === 'Task')
      return {
        ...node,
        properties: { dataDone: String(box.properties.checked === true), dataTask: idOf(mark) },
        children: rest.filter((child) => child !== mark),
      }
    },
  },
})

function idOf(mark: object | undefined): string | undefined {
  const attributes = mark && 'attributes' in mark && Array.isArray(mark.attributes) ? mark.attributes : []
  return attributes.find(({ name }: { name: string }) => name === 'id')?.value
}
