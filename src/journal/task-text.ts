/** The tasks a post writes down: `- [ ] … \{#id}` opens one, `- [x] … \{#id}` in a later post closes it. */
import { partsOf, type Part } from './parts.ts'
import { lineOfNode, nodesOf, type TextNode } from './post-tree.ts'

export interface WrittenTask {
  /** Names it in the whole journal; undefined where the author gave none. */
  id: string | undefined
  /** Ticked. Without an id it was done on the day it was thought of, and travels nowhere. */
  done: boolean
  parts: Part[]
  line: number
}

/** Behind the words of a task: `{#backprop-by-hand}`, its brace escaped in MDX. */
export const taskMark = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/

/** In the order of the text. */
export function tasksIn(tree: TextNode): WrittenTask[] {
  return [...nodesOf(tree)]
    .filter(({ type, checked }) => type === 'listItem' && typeof checked === 'boolean')
    .map((item) => {
      const parts = partsOf(item)
      const last = parts.at(-1)
      const mark = typeof last === 'string' ? taskMark.exec(last) : null
      if (typeof last === 'string' && mark)
        parts.splice(-1, 1, ...[last.slice(0, mark.index)].filter(Boolean))
      return { id: mark?.[1], done: item.checked === true, parts, line: lineOfNode(item) }
    })
}
