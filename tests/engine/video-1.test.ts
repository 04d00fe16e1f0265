import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseExpression, type Expression } from '../../src/engine/expression.ts'
import { MLP } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'

type Numbers = Readonly<Record<string, number>>

interface Beat {
  readonly at: string
  readonly do: string
  readonly node?: string
  readonly of?: string
  readonly expect?: number
  readonly h?: number
}

interface Act {
  readonly act: number
  readonly expression?: string
  readonly leaves?: Numbers
  readonly forward?: Numbers
  readonly known_at_start?: readonly { readonly node: string; readonly grad: number }[]
  readonly beats: readonly Beat[]
  readonly step_size?: number
  readonly leaves_moved?: readonly string[]
}

interface Video {
  readonly walkthrough: { readonly acts: readonly Act[] }
  readonly accumulation: readonly {
    readonly at: string
    readonly expression: string
    readonly leaves: Numbers
    readonly output: string
    readonly grads: Numbers
  }[]
  readonly network: readonly { readonly shape: readonly number[]; readonly parameters: number }[]
  readonly readme_example: {
    readonly inputs: Numbers
    readonly lines: readonly string[]
    readonly shown: Numbers
    readonly exact: Numbers
  }
}

const file = new URL('../../content/course/video-1.yaml', import.meta.url)
const video = parse(readFileSync(file, 'utf8')) as Video

const close = (actual: number | undefined, expected: number | undefined, within = 1e-12): void => {
  expect(Math.abs((actual ?? NaN) - (expected ?? NaN))).toBeLessThanOrEqual(within)
}

/** The graph of an act or an example, with every gradient filled in. */
function differentiated(text: string, leaves: Numbers): Expression {
  const expression = parseExpression(text, leaves)
  expression.root.backward()
  return expression
}

const graphs = video.walkthrough.acts.filter(({ expression }) => expression !== undefined)

describe.each(graphs)('act $act of the walkthrough', ({ expression = '', leaves = {}, ...act }) => {
  const { values, root } = differentiated(expression, leaves)

  test('has the numbers of the forward pass', () => {
    expect(Object.keys(act.forward ?? {})).not.toHaveLength(0)
    for (const [name, data] of Object.entries(act.forward ?? {})) close(values.get(name)?.data, data)
  })

  test('has the gradients that are on the board before it starts', () => {
    for (const { node, grad } of act.known_at_start ?? []) close(values.get(node)?.grad, grad)
  })

  test.each(act.beats.filter((beat) => beat.do === 'set'))('sets $node.grad at $at', (beat) => {
    close(values.get(beat.node ?? '')?.grad, beat.expect)
  })

  test.each(act.beats.filter((beat) => beat.do === 'local'))('has the local gradient of $at', (beat) => {
    const result = values.get(beat.of ?? '')
    const place = result?.prev.findIndex(({ label }) => label === beat.node) ?? -1
    close(result?.localGrads[place], beat.expect)
  })

  test.each(act.beats.filter((beat) => beat.do === 'check'))('checks $node numerically at $at', (beat) => {
    const { node = '', h = NaN } = beat
    // a node in the middle is nudged by adding h to whatever it was computed as
    const nudged = expression.replace(new RegExp(`\\b${node} = ([^;]+)`), `${node} = ($1) + ${h}`)
    const moved = node in leaves ? { ...leaves, [node]: (leaves[node] ?? NaN) + h } : leaves
    const slope = (parseExpression(nudged, moved).root.data - root.data) / h
    const floor = (4 * Number.EPSILON * Math.abs(root.data)) / h
    close(slope, beat.expect, 0.01 * h + floor)
  })
})

test('act 2 moves the leaves along their gradients, and the output rises as shown', () => {
  const [first, second] = video.walkthrough.acts
  const { values } = differentiated(first?.expression ?? '', first?.leaves ?? {})
  const moved = { ...first?.leaves }
  for (const name of second?.leaves_moved ?? [])
    moved[name] = (moved[name] ?? NaN) + (second?.step_size ?? NaN) * (values.get(name)?.grad ?? NaN)
  const result = second?.beats.find((beat) => beat.do === 'result')
  close(parseExpression(first?.expression ?? '', moved).root.data, result?.expect)
})

test.each(video.accumulation)(
  '$expression adds up the gradients of every use',
  ({ expression, leaves, ...shown }) => {
    const { values, root } = differentiated(expression, leaves)
    expect(root.label).toBe(shown.output)
    for (const [name, grad] of Object.entries(shown.grads)) close(values.get(name)?.grad, grad)
  },
)

test.each(video.network)(
  'the network of shape $shape has $parameters parameters',
  ({ shape, parameters }) => {
    const [inputs = 0, ...outputs] = shape
    expect(new MLP(inputs, outputs, { random: new PythonRandom(1) }).parameters()).toHaveLength(parameters)
  },
)

test("the example of micrograd's README has its numbers", () => {
  const { inputs, lines, shown, exact } = video.readme_example
  const { values, root } = differentiated(lines.join('\n'), inputs)
  const numbers: Numbers = {
    g: root.data,
    'a.grad': values.get('a')?.grad ?? NaN,
    'b.grad': values.get('b')?.grad ?? NaN,
  }
  for (const [name, number] of Object.entries(shown))
    expect(numbers[name]?.toFixed(4)).toBe(number.toFixed(4))
  for (const [name, number] of Object.entries(exact)) close(numbers[name], number)
})
