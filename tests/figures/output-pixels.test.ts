/** An output map shows sign and size, and the sign not by colour alone. */
import { expect, it } from 'vitest'
import { paintOutputs, type OutputMap } from '../../src/figures/output-pixels.ts'

const colours = { positive: [1, 2, 3], negative: [4, 5, 6] } as const

function painted(map: OutputMap, size: number) {
  // as if another map stood there
  const data = new Uint8ClampedArray(4 * size * size).fill(99)
  paintOutputs({ data, width: size }, map, colours)
  return (x: number, y: number) => [...data.slice((y * size + x) * 4, (y * size + x) * 4 + 4)]
}

it('paints each square in the colour of its sign, the strongest opaque', () => {
  const at = painted({ side: 2, outputs: [1, -0.5, 0, NaN] }, 16)
  expect(at(5, 5)).toEqual([1, 2, 3, 255])
  expect(at(9, 5)).toEqual([4, 5, 6, 128])
  expect(at(5, 9)[3]).toBe(0)
  expect(at(9, 9)[3]).toBe(0)
})

it('hatches what is negative', () => {
  const alphas = (output: number) => {
    const at = painted({ side: 1, outputs: [output] }, 12)
    return [4, 5, 6, 7].flatMap((y) => [4, 5, 6, 7].map((x) => at(x, y)[3]))
  }
  expect(alphas(1)).toEqual(Array(16).fill(255))
  expect(alphas(-1).filter((alpha) => alpha === 0)).toHaveLength(4)
})

it('is round', () => {
  const at = painted({ side: 1, outputs: [1] }, 16)
  expect([at(0, 0)[3], at(15, 0)[3], at(1, 14)[3]]).toEqual([0, 0, 0])
  for (const edge of [at(8, 0), at(0, 8), at(15, 7)]) expect(edge[3]).toBeGreaterThan(240)
})
