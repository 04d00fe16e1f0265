/** An output map shows sign and size, and the sign not by colour alone. */
import { expect, it } from 'vitest'
import { mapPixels } from '../../src/figures/output-map.ts'

const colours = { positive: [1, 2, 3], negative: [4, 5, 6] } as const

it('paints each square in the colour of its sign, the strongest opaque', () => {
  const pixels = mapPixels({ side: 2, outputs: [1, -0.5, 0, NaN] }, 8, colours)
  const at = (x: number, y: number) => [...pixels.slice((y * 8 + x) * 4, (y * 8 + x) * 4 + 4)]
  expect(at(0, 0)).toEqual([1, 2, 3, 255])
  expect(at(5, 0)).toEqual([4, 5, 6, 128])
  expect(at(0, 5)[3]).toBe(0)
  expect(at(5, 5)[3]).toBe(0)
})

it('hatches what is negative', () => {
  const alphas = (output: number) =>
    mapPixels({ side: 1, outputs: [output] }, 4, colours).filter((_, i) => i % 4 === 3)
  expect([...alphas(1)]).toEqual(Array(16).fill(255))
  expect([...alphas(-1)].filter((alpha) => alpha === 0)).toHaveLength(4)
})
