/** A graph as a program for our own engine: it makes every Value again and prints its data and gradient. */
import { topologicalOrder, type Value } from '../engine/value.ts'
import { onOneLine, programNames } from './program-names.ts'

/** TypeScript that runs as it stands in the root of this repository, by `node graph.ts`; one statement for each Value. */
export function engineTypeScript(root: Value): string {
  const order = topologicalOrder(root)
  const names = programNames(order, reserved)
  const nameOf = (value: Value): string => names.get(value) ?? ''
  const statements = order.flatMap((value) => {
    const name = nameOf(value)
    if (value.op === '') {
      const label = value.label === '' ? '' : `, ${onOneLine(value.label)}`
      return [`const ${name} = new Value(${written(value.data)}${label})`]
    }
    const [a, b] = value.prev.map(nameOf)
    const rest = value.constant === undefined ? (b ?? '') : written(value.constant)
    const made = `const ${name} = ${a}.${value.op}(${rest})`
    return value.label === '' ? [made] : [made, `${name}.label = ${onOneLine(value.label)}`]
  })
  const rows = order.map((value) => `  [${onOneLine(value.label || nameOf(value))}, ${nameOf(value)}],`)
  return [
    '// Save it as graph.ts beside src/ and run: node graph.ts',
    "import { Value } from './src/engine/value.ts'",
    '',
    ...statements,
    '',
    `${nameOf(root)}.backward()`,
    '',
    'const rows: [string, Value][] = [',
    ...rows,
    ']',
    'for (const [label, { data, grad }] of rows) console.log(`${label}: data ${data}, grad ${grad}`)',
    '',
  ].join('\n')
}

function written(x: number): string {
  return Object.is(x, -0) ? '-0' : String(x)
}

/** What the program uses itself, and the words of the language. */
const reserved = new Set(
  (
    'Value rows label data grad console NaN Infinity undefined arguments eval await break case catch class const ' +
    'continue debugger default delete do else enum export extends false finally for function if implements import in ' +
    'instanceof interface let new null package private protected public return static super switch this throw true try ' +
    'typeof var void while with yield'
  ).split(' '),
)
