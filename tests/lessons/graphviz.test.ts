/** DOT is what Graphviz takes, with every number of the graph in it. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { Value } from '../../src/engine/value.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { dotOf } from '../../src/lessons/graphviz.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { randomExpression } from '../engine/random-expression.ts'
import { awkwardGraphs, deepChain } from './awkward-graphs.ts'
import { needs } from './needs.ts'

describe('the DOT of a graph', () => {
  it('has records for Values, round nodes for operations, and the numbers as the notebook shows them', () => {
    const L = evaluate(simpleExpression)
    L.backward()
    expect(dotOf(L)).toBe(
      [
        'digraph {',
        '  rankdir=LR',
        '  v0 [shape=record, label="{ a | data 2.0000 | grad 6.0000 }"]',
        '  v1 [shape=record, label="{ b | data -3.0000 | grad -4.0000 }"]',
        '  v2 [shape=record, label="{ e | data -6.0000 | grad -2.0000 }"]',
        '  v3 [shape=record, label="{ c | data 10.0000 | grad -2.0000 }"]',
        '  v4 [shape=record, label="{ d | data 4.0000 | grad -2.0000 }"]',
        '  v5 [shape=record, label="{ f | data -2.0000 | grad 4.0000 }"]',
        '  v6 [shape=record, label="{ L | data -8.0000 | grad 1.0000 }"]',
        '  "v2-op" [label="×"]',
        '  "v2-op" -> v2',
        '  "v4-op" [label="+"]',
        '  "v4-op" -> v4',
        '  "v6-op" [label="×"]',
        '  "v6-op" -> v6',
        '  v0 -> "v2-op"',
        '  v1 -> "v2-op"',
        '  v2 -> "v4-op"',
        '  v3 -> "v4-op"',
        '  v4 -> "v6-op"',
        '  v5 -> "v6-op"',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('shows a small number as one, not as 0, and names what is no number', () => {
    expect(dotOf(new Value(1.25e-9))).toContain('data 1.2500e-9')
    expect(dotOf(new Value(NaN))).toContain('data NaN')
    expect(dotOf(new Value(-Infinity))).toContain('data -Infinity')
  })

  it('has two edges for a Value used twice', () => {
    const a = new Value(3, 'a')
    expect(dotOf(a.mul(a)).match(/v0 -> "v1-op"/g)).toHaveLength(2)
  })

  it('takes a chain of ten thousand operations', () => {
    expect(dotOf(deepChain()).match(/shape=record/g)).toHaveLength(10_002)
  })
})

describe('Graphviz, where the machine has it,', () => {
  beforeEach((context) => needs(context, 'dot', '-V'))

  it.each(Object.keys(awkwardGraphs))('draws %s with the labels as they are', (name) => {
    const root = awkwardGraphs[name]?.() ?? new Value(0)
    const labels = graphOf(root)
      .values.flatMap(({ label }) => label.split('\n'))
      .map((label) =>
        label
          .replace(/\p{Cc}/gu, '')
          .trim()
          .replace(/\s+/g, ' '),
      )
      .filter((label) => label !== '')
    expect(drawnTexts(root)).toEqual(expect.arrayContaining(labels))
  })

  it('draws every Value, operation and edge of random expressions', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomExpression, ({ build }) => {
        const root = build()
        const { values, operations, edges } = graphOf(root)
        const svg = drawn(root)
        expect(svg.match(/class="node"/g)).toHaveLength(values.length + operations.length)
        expect(svg.match(/class="edge"/g) ?? []).toHaveLength(edges.length + operations.length)
      }),
      { numRuns: 20 },
    )
  })
})

function drawn(root: Value): string {
  return execFileSync('dot', ['-Tsvg'], {
    input: dotOf(root),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

function drawnTexts(root: Value): string[] {
  return [...drawn(root).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .trim()
      .replace(/\s+/g, ' '),
  )
}
