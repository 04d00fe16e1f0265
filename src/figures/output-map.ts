/** A neuron's outputs over a square of inputs as a small picture: colour by sign, strength by size, negative hatched. */

export interface OutputMap {
  /** How many outputs a row has, and how many rows there are. */
  side: number
  /** Row by row from the top. */
  outputs: ArrayLike<number>
}

/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/**
 * The pixels of a picture `size` wide and high, as an `ImageData` takes them. The strongest output is opaque, 0 is
 * clear; where an output is negative every fourth diagonal is left out, so that the sign is seen without its colour.
 * What is not a number stays clear.
 */
export function mapPixels(
  { side, outputs }: OutputMap,
  size: number,
  { positive, negative }: { positive: Rgb; negative: Rgb },
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(size * size * 4)
  let strongest = 0
  for (let i = 0; i < outputs.length; i++) {
    const strength = Math.abs(outputs[i] ?? 0)
    if (Number.isFinite(strength) && strength > strongest) strongest = strength
  }
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const output = outputs[Math.floor((y * side) / size) * side + Math.floor((x * side) / size)] ?? NaN
      const colour = output < 0 ? negative : positive
      const isHatch = output < 0 && (x + y) % 4 === 0
      pixels[(y * size + x) * 4] = colour[0]
      pixels[(y * size + x) * 4 + 1] = colour[1]
      pixels[(y * size + x) * 4 + 2] = colour[2]
      // Uint8ClampedArray makes 0 of NaN.
      pixels[(y * size + x) * 4 + 3] = isHatch ? 0 : Math.min(1, Math.abs(output) / (strongest || 1)) * 255
    }
  return pixels
}
