/** A drawing as a file of its own: an SVG that needs no style sheet, and a PNG at twice its size. */
import { standAlone, type PlainElement } from './stand-alone-svg.ts'

/** What the page's style sheets decide of a drawing. A property that is not here takes its default in the file. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'text-decoration',
  'dominant-baseline',
  'visibility',
  'marker-start',
  'marker-end',
] as const

/** What the drawing looks like now, as the text of an SVG file; its ground is the page's `--paper`. */
export function svgOf(drawing: SVGSVGElement): string {
  const { width, height } = sizeOf(drawing)
  const background = getComputedStyle(drawing).getPropertyValue('--paper').trim()
  return standAlone(plain(drawing), { width, height, background })
}

/** The same as a PNG at twice the size, for screens of twice the density; refused in words where a canvas is. */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = sizeOf(drawing)
  const image = new Image()
  // A data address, since the page's policy takes pictures from itself and from data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(drawing))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * 2)
  canvas.height = Math.ceil(height * 2)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (png === null)
    throw new Error('This browser cannot make a picture of this size; save the drawing as SVG instead.')
  return png
}

/** In pixels; a drawing says it by its attributes, or has what the page gives it. */
function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const { width, height } = drawing.viewBox.baseVal
  const box = drawing.getBoundingClientRect()
  return { width: width || box.width, height: height || box.height }
}

/** The element and all below it with what it looks like, but without what is not drawn. */
function plain(element: Element): PlainElement {
  const style = getComputedStyle(element)
  return {
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    look: Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)])),
    children: [...element.childNodes].flatMap((child): (PlainElement | string)[] => {
      if (child instanceof Text) return child.data.trim() === '' ? [] : [child.data]
      return child instanceof SVGElement && isDrawn(child) ? [plain(child)] : []
    }),
  }
}

/** Markers and patterns are not displayed where they stand, yet are drawn where they are named. */
function isDrawn(element: SVGElement): boolean {
  return element.closest('defs') !== null || getComputedStyle(element).display !== 'none'
}
