/** A neuron's outputs over a square of inputs as a small round picture: colour by sign, strength by size, negative hatched. */

export interface OutputMap {
  /** How many outputs a row has, and how many rows there are. */
  side: number
  /** Row by row from the top. */
  outputs: ArrayLike<number>
}

/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/**
 * Paints over all pixels of a square picture. The strongest output is opaque, 0 is clear; where an output is negative
 * every fourth diagonal is left out, so that the sign is seen without its colour. What is not a number stays clear, and
 * so does what lies outside the circle.
 */
export function paintOutputs(
  { data, width: size }: Pick<ImageData, 'data' | 'width'>,
  { side, outputs }: OutputMap,
  { positive, negative }: { positive: Rgb; negative: Rgb },
): void {
  let strongest = 0
  for (let i = 0; i < outputs.length; i++) {
    const strength = Math.abs(outputs[i] ?? 0)
    if (Number.isFinite(strength) && strength > strongest) strongest = strength
  }
  const middle = (size - 1) / 2
  for (let y = 0, place = 0; y < size; y++) {
    const row = Math.floor((y * side) / size) * side
    for (let x = 0; x < size; x++, place += 4) {
      const output = outputs[row + Math.floor((x * side) / size)] ?? NaN
      const colour = output < 0 ? negative : positive
      const isHatch = output < 0 && (x + y) % 4 === 0
      // falls from 1 to 0 over the pixel that the edge of the circle runs through
      const inside = Math.min(1, Math.max(0, size / 2 - Math.hypot(x - middle, y - middle) + 0.5))
      data[place] = colour[0]
      data[place + 1] = colour[1]
      data[place + 2] = colour[2]
      // of what is not a number it makes 0
      data[place + 3] = isHatch ? 0 : Math.min(1, Math.abs(output) / (strongest || 1)) * inside * 255
    }
  }
}
