/** What stands after a code block's language is read once before it is drawn, where file and line are known. */
import { defineMdastPlugin } from 'satteri'
import { listingMarks } from './listing-marks.ts'
import { placeOf } from './place-of.ts'

export const listingCheckPlugin = defineMdastPlugin({
  name: 'listing-check',
  options: { position: true },
  code(node, context) {
    try {
      listingMarks(node.meta ?? '', node.value.split('\n').length)
    } catch (error) {
      throw new Error(`${placeOf(node, context)}: ${error instanceof Error ? error.message : ''}.`)
    }
  },
})
