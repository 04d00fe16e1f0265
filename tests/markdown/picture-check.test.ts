/** A picture that is not in the post's folder stops the build, with file and line. */
import { markdownToHtml } from 'satteri'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { pictureCheckPlugin } from '../../src/markdown/picture-check.ts'

const post = 'tests/fixtures/journal/006-first/index.mdx'
const drawn = async (source: string) =>
  markdownToHtml(source, { mdastPlugins: [pictureCheckPlugin], fileURL: pathToFileURL(post) })

it('one that is there passes, and so does what has an address: the built site is asked for that', async () => {
  await expect(drawn('![two dots](two-dots.png) ![the same](./two%2Ddots.png "Dots")')).resolves.toBeDefined()
  await expect(drawn('![a](/favicon.svg) ![b](https://example.org/b.png)')).resolves.toBeDefined()
})

it.each(['drawing.png', './drawing.png', '../drawing.png'])(
  '%s is named with file and line',
  async (name) => {
    await expect(drawn(`Words.\n\n![a drawing](${name})\n`)).rejects.toThrow(
      `${post}:3: there is no picture ${name} beside the post; put it into the post's folder, or mind its name.`,
    )
  },
)
