/** A post's Python as a notebook: valid by Jupyter's format 4.5, and readable without the journal. */
import { readFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { describe, expect, it } from 'vitest'
import { cellsIn, notebookOf, type NotebookPlace } from '../../src/journal/notebook.ts'
import { postTree } from '../../src/journal/post-tree.ts'

const place: NotebookPlace = {
  title: 'A day',
  address: 'https://x.org/posts/a/',
  whole: (path) => `https://x.org${path}`,
  momentUrl: (at) => `https://video/${at}`,
  demo: (name) =>
    name === 'neuron-graph' ? { title: 'The neuron', address: 'https://x.org/demos/n/' } : undefined,
}
const notebook = (source: string) => notebookOf(postTree(source, 'index.mdx'), source, place)
const sources = (source: string) => notebook(source).cells.map(({ source }) => source)
const title = '# A day\n\nFrom [the journal](https://x.org/posts/a/), where its figures are live.'

/** What nbformat's JSON schema for 4.5 asks of the cells and outputs that we write; nothing else may be in them. */
const cell = { id: z.string().regex(/^[a-zA-Z0-9-_]{1,64}$/), metadata: z.object({}), source: z.string() }
const format = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.int().min(5),
  metadata: z.looseObject({
    kernelspec: z.looseObject({ name: z.string(), display_name: z.string() }),
    language_info: z.looseObject({ name: z.string() }),
  }),
  cells: z.array(
    z.discriminatedUnion('cell_type', [
      z.strictObject({ cell_type: z.literal('markdown'), ...cell }),
      z.strictObject({
        cell_type: z.literal('code'),
        ...cell,
        execution_count: z.int().min(0).nullable(),
        outputs: z.array(
          z.strictObject({
            output_type: z.literal('stream'),
            name: z.enum(['stdout', 'stderr']),
            text: z.string(),
          }),
        ),
      }),
    ]),
  ),
})

describe('the notebook of a post', () => {
  it('is valid, its ids its own: the first post, and one with output', () => {
    const post = readFileSync('content/posts/006-zero-to-hero/index.mdx', 'utf8')
    for (const source of [post, readFileSync('tests/fixtures/journal/007-second/index.mdx', 'utf8')]) {
      const { cells } = format.parse(notebook(source))
      expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length)
      expect(cells.filter(({ cell_type }) => cell_type === 'code')).toHaveLength(
        cellsIn(postTree(source, 'index.mdx')),
      )
    }
  })

  it('leads to the lab that a chart of training shows, not to the other one', () => {
    const source = '<LossChart lab="moons" />'
    const demo = (name: string) => ({ title: name, address: `https://x.org/demos/${name}/` })
    const [first] = notebookOf(postTree(source, 'index.mdx'), source, { ...place, demo }).cells
    expect(first?.source).toContain('[moons](https://x.org/demos/moons/)')
  })

  it('has the words between the code', () => {
    expect(
      sources('---\ntitle: x\n---\n\nOne “1” 😀.\n\n```python\na = 1\n```\n\nTwo.\n\n```python\nb\n```\n'),
    ).toEqual([`${title}\n\nOne “1” 😀.`, 'a = 1', 'Two.', 'b'])
  })

  it('has what a cell prints as its output', () => {
    const { cells } = notebook(
      '```python\nprint(1)\n```\n\n```text title="Output"\n1\n```\n\n```text\nno output\n```\n',
    )
    expect(cells).toMatchObject([
      { source: title },
      { source: 'print(1)', outputs: [{ text: '1\n' }] },
      { source: '```text\nno output\n```' },
    ])
  })

  it.each([
    ['<Clock at="00:01:00" />Now.', '[1:00](https://video/00:01:00) Now.'],
    ['At <Timestamp at="00:01:00" />.', 'At [1:00](https://video/00:01:00).'],
    ['So.<Note title="Mind">the *gap*</Note>', 'So. (*Mind:* the *gap*)'],
    ['<NeuronGraph />', '*Live in the journal:* [The neuron](https://x.org/demos/n/)'],
    ['[a](/posts/b/#c) [d](#e)', '[a](https://x.org/posts/b/#c) [d](https://x.org/posts/a/#e)'],
    ['{/* nothing */}Some.', 'Some.'],
    ['- [ ] Do it. \\{#do-it}', '- [ ] Do it.'],
    ['$x^2$ and\n\n$$\ny\n$$', '$x^2$ and\n\n$$\ny\n$$'],
  ])('turns %j into Markdown that Jupyter knows', (written, expected) => {
    expect(sources(written)[0]).toBe(`${title}\n\n${expected}`)
  })
})
