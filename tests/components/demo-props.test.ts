/** Props written in MDX: what a demo knows comes through, and everything else is refused in a sentence. */
import { z } from 'astro/zod'
import { describe, expect, it } from 'vitest'
import { ExpressionError } from '../../src/engine/expression.ts'
import { PropError } from '../../src/lessons/prop-error.ts'
import { demoProps, read } from '../../src/components/demo-props.ts'

describe('the props of a demo', () => {
  const at = z.number({ error: 'it needs a number' })

  it('have a heading of level 3 unless another is asked for', () => {
    expect(demoProps('NeuronGraph', {})).toEqual({ level: 3, id: 'neuron-graph' })
    expect(demoProps('NeuronGraph', { level: 2 })).toEqual({ level: 2, id: 'neuron-graph' })
  })

  it('come through with their types, without what Astro adds', () => {
    const { at: place } = demoProps('Derivative', { at: 3, 'data-astro-cid-x': true }, { at })
    expect(place).toBe(3)
  })

  it('name the figure, so that a page can have a demo twice', () => {
    expect(demoProps('Derivative', { id: 'slope-of-d' })).toMatchObject({ id: 'slope-of-d' })
    expect(() => demoProps('Derivative', { id: 'Slope of d' })).toThrow('an id is small letters')
  })

  it('are refused when the demo does not know them', () => {
    expect(() => demoProps('Derivative', { an: 3 }, { at })).toThrow(
      '<Derivative /> knows only level, id, at; got an.',
    )
  })

  it('are refused with the place in the post, where it is known', () => {
    const written = { 'data-place': 'content/posts/006-a/index.mdx:13' }
    expect(demoProps('NeuronGraph', written)).toEqual({ level: 3, id: 'neuron-graph' })
    expect(() => demoProps('Derivative', { ...written, an: 3 }, { at })).toThrow(
      'content/posts/006-a/index.mdx:13: <Derivative /> knows only level, id, at; got an.',
    )
  })

  it('are refused when they are not what the demo needs', () => {
    expect(() => demoProps('Derivative', { at: 'three' }, { at })).toThrow(
      '<Derivative /> cannot use at="three": it needs a number.',
    )
    expect(() => demoProps('NeuronGraph', { level: 4 })).toThrow('cannot use level=4: a level is 2 or 3.')
  })

  it.each([
    [NaN, 'NaN'],
    [3n, '3n'],
    [undefined, 'undefined'],
    [{ a: [1n] }, '{ a: [ 1n ] }'],
  ])('are shown as they are written: %s', (value, shown) => {
    expect(() => demoProps('Derivative', { at: value }, { at })).toThrow(`cannot use at=${shown}: it needs`)
  })
})

describe('what a demo makes of a text', () => {
  const props = { 'data-place': 'posts/a/index.mdx:9' }
  const reading = (error: unknown) => () =>
    read('NeuronGraph', props, 'a + b', () => {
      throw error
    })
  const thrownBy = (act: () => unknown): unknown => {
    try {
      return act()
    } catch (error) {
      return error
    }
  }

  it('is what its reader makes of it', () => {
    expect(read('NeuronGraph', {}, 'a + b', () => 7)).toBe(7)
  })

  it('is told with the place of its tag where the author has to mend it', () => {
    expect(reading(new ExpressionError('unknown function tan', 3, 'did you mean tanh?'))).toThrow(
      /^posts\/a\/index\.mdx:9: <NeuronGraph \/> cannot show "a \+ b": unknown function tan at 3; did you mean tanh\?$/,
    )
    expect(reading(new PropError('there is no input q; write at={{ a: 1 }}'))).toThrow(
      /^posts\/a\/index\.mdx:9: <NeuronGraph \/> cannot show "a \+ b": there is no input q; write at=\{\{ a: 1 \}\}\.$/,
    )
  })

  it('is no mistake of the author where the reader itself broke, and where it broke is kept', () => {
    const fault = new TypeError('Cannot read properties of undefined')
    const told = thrownBy(reading(fault))
    expect(told).toHaveProperty(
      'message',
      'posts/a/index.mdx:9: <NeuronGraph /> broke on "a + b", which is no mistake of the post: Cannot read properties of undefined',
    )
    expect(told).toHaveProperty('cause', fault)
  })
})
