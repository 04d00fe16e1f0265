/** A graph in Graphviz' language, drawn as the lecture's notebook draws it: records for Values, round nodes for operations. */
import type { Value } from '../engine/value.ts'
import { graphOf } from './graph.ts'

/**
 * The whole graph of `root` as DOT, which `dot -Tsvg` draws: `label | data | grad`, left to right, with the data and
 * gradients the Values have now. Four decimals as in the notebook; a Value used twice by an operation has two edges.
 */
export function dotOf(root: Value): string {
  const graph = graphOf(root)
  const values = graph.values.map(({ id, label, data, grad }) => {
    const cells = [inRecord(label), `data ${rounded(data)}`, `grad ${rounded(grad)}`]
    return `  ${id} [shape=record, label=${quoted(`{ ${cells.join(' | ')} }`)}]`
  })
  const operations = graph.operations.flatMap(({ id, symbol, result }) => [
    `  ${quoted(id)} [label=${quoted(symbol)}]`,
    `  ${quoted(id)} -> ${result}`,
  ])
  const edges = graph.edges.map(({ operand, operation }) => `  ${operand} -> ${quoted(operation)}`)
  return ['digraph {', '  rankdir=LR', ...values, ...operations, ...edges, '}', ''].join('\n')
}

/** As Python's `%.4f`, but for what four decimals would show as 0, or as a very long number. */
function rounded(x: number): string {
  const fits = x === 0 || (Math.abs(x) >= 5e-5 && Math.abs(x) < 1e15)
  return fits || !Number.isFinite(x) ? x.toFixed(4) : x.toExponential(4)
}

/** What a label may not say of itself inside a record: where cells begin and end, and where text is an entity. */
function inRecord(label: string): string {
  return label
    .replaceAll('&', '&amp;')
    .replace(/[\\{}|<>]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(controls, '')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}

/** Control characters, which no drawing shows and XML does not allow. */
const controls = /\p{Cc}/gu
