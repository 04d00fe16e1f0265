/** The page's colours as numbers, for pictures that are painted pixel by pixel. */
import type { Rgb } from './output-pixels.ts'

/** Those of both signs, as they stand where this canvas is. */
export function signColours(canvas: HTMLCanvasElement): { positive: Rgb; negative: Rgb } {
  const style = getComputedStyle(canvas)
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const colour = (token: string): Rgb => {
    if (!context) return [0, 0, 0]
    context.fillStyle = style.getPropertyValue(token).trim()
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return [red, green, blue]
  }
  return { positive: colour('--positive'), negative: colour('--negative') }
}
