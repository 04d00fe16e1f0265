/** The picture of a map that a built page carries says what the canvas will say. */
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { greyPng } from '../../src/components/grey-png.ts'
import { mapPicture } from '../../src/components/map-picture.ts'
import { strengthOf } from '../../src/figures/decision-pixels.ts'

/** The shades of a PNG of ours, read by the rules of the format. */
function shades(png: Buffer): { width: number; height: number; pixels: number[] } {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const rows = inflateSync(Buffer.concat(data))
  const pixels: number[] = []
  for (let y = 0; y < height; y++) {
    expect(rows[y * (width + 1)], 'the filter by the row above').toBe(2)
    for (let x = 0; x < width; x++)
      pixels.push(((rows[y * (width + 1) + 1 + x] ?? 0) + (pixels[(y - 1) * width + x] ?? 0)) % 256)
  }
  return { width, height, pixels }
}

it('writes a PNG that a reader of PNGs reads', () => {
  const pixels = Uint8ClampedArray.from({ length: 15 }, (_, place) => (place * 97) % 256)
  expect(shades(greyPng(pixels, 5, 3))).toEqual({ width: 5, height: 3, pixels: [...pixels] })
})

it('holds each side of 0 in a picture of its own, as strong as the canvas paints it', () => {
  const scores = Float64Array.of(1, -0.5, 9, 0, -4, -1, 0.25, -3, NaN)
  const { above, below, lines } = mapPicture(scores)
  const read = (address: string) => {
    const [kind, base64 = ''] = address.split(',')
    expect(kind).toBe('data:image/png;base64')
    const { width, height, pixels } = shades(Buffer.from(base64, 'base64'))
    expect([width, height]).toEqual([5, 5])
    const row = (y: number) => pixels.slice(5 * y, 5 * y + 5)
    // the outermost cells are there twice
    expect(row(0)).toEqual(row(1))
    expect(row(4)).toEqual(row(3))
    for (const y of [1, 2, 3]) expect([row(y)[0], row(y)[4]]).toEqual([row(y)[1], row(y)[3]])
    return [1, 2, 3].flatMap((y) => row(y).slice(1, 4))
  }
  const strengths = [...scores].map((score) => Math.round(strengthOf(score)))
  expect(read(above)).toEqual(strengths.map((strength, place) => ((scores[place] ?? 0) > 0 ? strength : 0)))
  expect(read(below)).toEqual(strengths.map((strength, place) => ((scores[place] ?? 1) <= 0 ? strength : 0)))
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(line).toMatch(/^(M[\d.]+,[\d.]+L[\d.]+,[\d.]+)+$/)
})
