/** A key in a graph walks where the drawing flows, looks elsewhere, or is the browser's. */
import { describe, expect, it } from 'vitest'
import { graphKey } from '../../src/figures/graph-keys.ts'

const pressed = (
  key: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
})

describe('a key in a graph', () => {
  it('walks with the flow: to the right on a desk, down on a phone', () => {
    expect(graphKey(pressed('ArrowRight'), 'right')).toEqual({ kind: 'walk', step: 'on' })
    expect(graphKey(pressed('ArrowRight'), 'down')).toEqual({ kind: 'walk', step: 'after' })
    expect(graphKey(pressed('ArrowUp'), 'down')).toEqual({ kind: 'walk', step: 'back' })
  })

  it('pans with Shift, zooms and fits', () => {
    expect(graphKey(pressed('ArrowLeft', { shiftKey: true }), 'right')).toEqual({ kind: 'pan', x: 48, y: 0 })
    // on many keyboards the plus is typed with Shift
    expect(graphKey(pressed('+', { shiftKey: true }), 'right')).toEqual({ kind: 'zoom', factor: 1.25 })
    expect(graphKey(pressed('0'), 'right')).toEqual({ kind: 'fit' })
  })

  it.each([
    ['ArrowRight', { altKey: true }],
    ['+', { ctrlKey: true }],
    ['-', { metaKey: true }],
    ['Tab', {}],
  ])('is left to the browser: %s %j', (key, held) => {
    expect(graphKey(pressed(key, held), 'right')).toBeUndefined()
  })
})
