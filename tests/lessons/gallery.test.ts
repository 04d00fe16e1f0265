/** The gallery's graphs are the lecture's: their outputs and gradients are those of the video and of micrograd's README. */
import { describe, expect, it } from 'vitest'
import { gallery } from '../../src/lessons/gallery.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { readSource } from '../../src/lessons/source.ts'

function numbersOf(name: string): Record<string, number> {
  const live = new LiveGraph(readSource(gallery.find((entry) => entry.name === name)?.text ?? ''))
  const grads = live.gradients(1)
  return Object.fromEntries([
    ['output', live.root.data],
    ...live.leaves
      .filter(({ label }) => label !== '')
      .map(({ label, value }) => [label, grads.get(value) ?? NaN]),
  ])
}

describe('the gallery', () => {
  it.each(gallery)('can read $title', ({ text }) => {
    expect(Number.isFinite(readSource(text).data)).toBe(true)
  })

  it.each([
    ['simple-expression', { output: -8, a: 6, b: -4, c: -2, f: 4 }],
    ['neuron', { output: 0.7071067811865476, x1: -1.5, w1: 1, x2: 0.5, w2: 0, b: 0.5 }],
    ['tanh-in-pieces', { output: 0.7071067811865476, x1: -1.5, w1: 1, x2: 0.5, w2: 0, b: 0.5 }],
    ['a-plus-a', { output: 6, a: 2 }],
    ['used-twice', { output: -6, a: -3, b: -8 }],
    ['readme', { output: 24.70408163265306, a: 138.83381924198252, b: 645.5772594752186 }],
  ])('has the known numbers of %s', (name, known) => {
    const numbers = numbersOf(name)
    for (const [label, number] of Object.entries(known)) expect(numbers[label]).toBeCloseTo(number, 10)
  })
})
