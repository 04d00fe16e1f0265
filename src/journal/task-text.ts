/** The tasks a post writes down: `- [ ] … <Task id="…" />`. */
import { partsOf, type Part } from './parts.ts'
import { attributeOf, lineOfNode, nodesOf, type TextNode } from './post-tree.ts'

export interface WrittenTask {
  /** Names it in the whole journal; undefined where the author gave none. */
  id: string | undefined
  /** Ticked where it was written: done on the same day. */
  done: boolean
  parts: Part[]
  line: number
}

/** In the order of the text. */
export function tasksIn(tree: TextNode): WrittenTask[] {
  return [...nodesOf(tree)]
    .filter(({ type, checked }) => type === 'listItem' && typeof checked === 'boolean')
    .map((item) => {
      // A list below the item has tasks of its own.
      const own = { ...item, children: (item.children ?? []).filter(({ type }) => type !== 'list') }
      const mark = [...nodesOf(own)].find(({ name }) => name === 'Task')
      return {
        id: mark && attributeOf(mark, 'id'),
        done: item.checked === true,
        parts: partsOf(own),
        line: lineOfNode(item),
      }
    })
}
