/** Where boxes and circles stand: nothing overlaps, everything flows one way, and a Value used twice has two edges. */
import { describe, expect, it } from 'vitest'
import { layoutGraph, type LayoutOptions } from '../../src/figures/graph-layout.ts'
import type { GraphShape } from '../../src/figures/graph-shape.ts'

const right: LayoutOptions = {
  form: 'stack',
  flow: 'right',
  box: { width: 80, height: 72 },
  gap: { neighbours: 16, ranks: 17 },
}
const down: LayoutOptions = { ...right, flow: 'down' }

/** c = a * b; d = c * c */
const shape: GraphShape = {
  values: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  operations: [
    { id: 'c-op', result: 'c', symbol: '×' },
    { id: 'd-op', result: 'd', symbol: '×' },
  ],
  edges: [
    { id: 'c-op-0', operand: 'a', operation: 'c-op' },
    { id: 'c-op-1', operand: 'b', operation: 'c-op' },
    { id: 'd-op-0', operand: 'c', operation: 'd-op' },
    { id: 'd-op-1', operand: 'c', operation: 'd-op' },
  ],
}

describe('a layout', () => {
  it.each([
    ['right', right],
    ['down', down],
  ] as const)('flows %s', (flow, options) => {
    const { values, operations } = layoutGraph(shape, options)
    const along = flow === 'right' ? 'x' : 'y'
    const places = [values['a'], operations['c-op'], values['c'], operations['d-op'], values['d']].map(
      (place) => place?.[along] ?? Number.NaN,
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('keeps boxes apart and inside the drawing', () => {
    const { values, width, height } = layoutGraph(shape, right)
    const boxes = Object.values(values)
    for (const [index, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
      for (const other of boxes.slice(index + 1)) {
        const apart = Math.abs(box.x - other.x) >= box.width || Math.abs(box.y - other.y) >= box.height
        expect(apart).toBe(true)
      }
    }
  })

  it('sets the first operand above the second', () => {
    const { values } = layoutGraph(shape, right)
    expect(values['a']?.y).toBeLessThan(values['b']?.y ?? 0)
  })

  it('draws both edges of a Value used twice', () => {
    const { edges } = layoutGraph(shape, right)
    expect(Object.keys(edges)).toHaveLength(4)
    expect(edges['d-op-0']?.data).not.toBe(edges['d-op-1']?.data)
  })
})
