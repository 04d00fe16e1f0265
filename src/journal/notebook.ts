/** A post's Python as a Jupyter notebook: its cells in their order, the words between them, the output it prints. */
import { shortClock } from './clock.ts'
import { demoIn } from './demo-in.ts'
import { attributeOf, nodesOf, type TextNode } from './post-tree.ts'

interface MarkdownCell {
  cell_type: 'markdown'
  id: string
  metadata: Record<string, never>
  source: string
}
interface CodeCell {
  cell_type: 'code'
  id: string
  metadata: Record<string, never>
  source: string
  execution_count: null
  outputs: { output_type: 'stream'; name: 'stdout'; text: string }[]
}

/** Version 4.5 of Jupyter's format: https://nbformat.readthedocs.io/en/latest/format_description.html */
export interface Notebook {
  nbformat: 4
  nbformat_minor: 5
  metadata: {
    title: string
    kernelspec: { name: 'python3'; display_name: 'Python 3'; language: 'python' }
    language_info: { name: 'python' }
  }
  cells: (MarkdownCell | CodeCell)[]
}

/** What a notebook has to know of the place its post has in the journal; all addresses are whole. */
export interface NotebookPlace {
  title: string
  /** The post's. */
  address: string
  /** Of a path such as `/demos/`. */
  whole: (path: string) => string
  momentUrl: (at: string) => string
  /** A demo by its name, such as `moons`. */
  demo: (name: string) => { title: string; address: string } | undefined
}

function isPython({ type, lang }: TextNode): boolean {
  return type === 'code' && lang === 'python'
}

/** `source` is the text that `tree` was read from. */
export function notebookOf(tree: TextNode, source: string, place: NotebookPlace): Notebook {
  const nodes = (tree.children ?? []).filter(({ type }) => type !== 'yaml')
  const cells: Notebook['cells'] = []
  const id = () => `cell-${cells.length + 1}`
  let words = `# ${place.title}\n\nFrom [the journal](${place.address}), where its figures are live.`
  nodes.forEach((node, index) => {
    const before = nodes[index - 1]
    if (isOutput(node) && before && isPython(before)) return
    if (!isPython(node)) {
      words += `\n\n${markdownOf(node, source, place)}`
      return
    }
    addWords()
    const after = nodes[index + 1]
    const printed = after && isOutput(after) ? `${after.value ?? ''}\n` : undefined
    cells.push({
      cell_type: 'code',
      id: id(),
      metadata: {},
      source: node.value ?? '',
      execution_count: null,
      outputs: printed === undefined ? [] : [{ output_type: 'stream', name: 'stdout', text: printed }],
    })
  })
  addWords()
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title: place.title,
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells,
  }

  function addWords(): void {
    const text = words.replace(/\n{3,}/g, '\n\n').trim()
    if (text !== '') cells.push({ cell_type: 'markdown', id: id(), metadata: {}, source: text })
    words = ''
  }
}

/** What a cell prints stands right below it: ```` ```text title="Output" ````. */
function isOutput({ type, lang, meta }: TextNode): boolean {
  return type === 'code' && lang === 'text' && /\btitle="output"/i.test(meta ?? '')
}

/** The Markdown of a node without what only the journal's pages can draw. */
function markdownOf(node: TextNode, source: string, place: NotebookPlace): string {
  const [start, end] = rangeOf(node)
  let text = ''
  let at = start
  for (const part of outermostMdx(node)) {
    const [from, to] = rangeOf(part)
    text += source.slice(at, from) + inNotebook(part, source, place)
    at = to
  }
  text += source.slice(at, end)
  return text
    .split('\n')
    .map((line) => line.replace(/\s*\\\{#[a-z0-9-]+\}\s*$/, ''))
    .join('\n')
    .replace(/\]\((\/[^)\s]*)/g, (_, path: string) => `](${place.whole(path)}`)
    .replace(/\]\((#[^)\s]*)/g, (_, anchor: string) => `](${place.address}${anchor}`)
}

/** Components and expressions, without those inside another. */
function outermostMdx(node: TextNode): TextNode[] {
  return node.type.startsWith('mdx') ? [node] : (node.children ?? []).flatMap(outermostMdx)
}

function inNotebook(node: TextNode, source: string, place: NotebookPlace): string {
  const { name } = node
  const at = attributeOf(node, 'at')
  if (at !== undefined && (name === 'Timestamp' || name === 'Clock'))
    return `[${shortClock(at)}](${place.momentUrl(at)})${name === 'Clock' ? ' ' : ''}`
  const demoName = demoIn(node)
  const demo = demoName === undefined ? undefined : place.demo(demoName)
  if (demo) return `*Live in the journal:* [${demo.title}](${demo.address})`
  const inside = (node.children ?? []).map((child) => markdownOf(child, source, place)).join('')
  return name === 'Note' ? ` (*${attributeOf(node, 'title') ?? 'Note'}:* ${inside})` : inside
}

function rangeOf({ position }: TextNode): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}

/** How many cells of Python a text has. */
export function cellsIn(tree: TextNode): number {
  return [...nodesOf(tree)].filter(isPython).length
}
