/** A slip in what stands after a code block's language stops the build, with file and line. */
import { markdownToHtml } from 'satteri'
import { expect, it } from 'vitest'
import { listingCheckPlugin } from '../../src/markdown/listing-check.ts'

const drawn = async (source: string) =>
  markdownToHtml(source, {
    mdastPlugins: [listingCheckPlugin],
    fileURL: new URL('file:///posts/a/index.mdx'),
  })

it('marks that fit pass', async () => {
  await expect(drawn('```python title="a.py" {1-2}\na\nb\n```\n')).resolves.toBeDefined()
})

it('a line that the code does not have is named with file and line', async () => {
  await expect(drawn('Words.\n\n```python {3}\na\nb\n```\n')).rejects.toThrow(
    '/posts/a/index.mdx:3: the code has 2 lines; got {3}.',
  )
})
