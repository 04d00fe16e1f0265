/** A picture of a post is looked for where file and line are known: the bundler would only say that a module is missing. */
import { existsSync } from 'node:fs'
import { defineMdastPlugin } from 'satteri'
import { placeOf } from './place-of.ts'

export const pictureCheckPlugin = defineMdastPlugin({
  name: 'picture-check',
  options: { position: true },
  image(node, context) {
    // What has an address, or lies in public/, is looked for in the built site.
    if (/^(?:[a-z]+:|\/)/i.test(node.url) || existsSync(new URL(node.url, context.fileURL))) return
    throw new Error(
      `${placeOf(node, context)}: there is no picture ${node.url} beside the post; put it into the post's folder, or mind its name.`,
    )
  },
})
