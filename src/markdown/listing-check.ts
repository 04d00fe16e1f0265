/** What stands after a code block's language is read once before it is drawn, where file and line are known. */
import { defineMdastPlugin } from 'satteri'
import { fileURLToPath } from 'node:url'
import { listingMarks } from './listing-marks.ts'

export const listingCheckPlugin = defineMdastPlugin({
  name: 'listing-check',
  options: { position: true },
  code(node, context) {
    try {
      listingMarks(node.meta ?? '', node.value.split('\n').length)
    } catch (error) {
      const file = context.fileURL ? fileURLToPath(context.fileURL) : 'a post'
      throw new Error(
        `${file}:${node.position?.start.line ?? '?'}: ${error instanceof Error ? error.message : ''}.`,
      )
    }
  },
})
