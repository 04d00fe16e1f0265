/** The text of an SVG file from a drawing in a page: what the page's style sheets said is written into each element. */

/** An element of a drawing, free of the page. */
export interface PlainElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** Its computed style, property by property. */
  look: Readonly<Record<string, string>>
  /** Elements and texts in order. */
  children: readonly (PlainElement | string)[]
}

export interface Sheet {
  /** In pixels. */
  width: number
  height: number
  /** A colour; '' for none. */
  background: string
}

/**
 * A look is written where it differs from the parent's, or, for what no element inherits, from the default. Fonts go by
 * name: who does not have them sees the next of the list. What the drawing is said to show becomes its title.
 */
export function standAlone(drawing: PlainElement, { width, height, background }: Sheet): string {
  const { viewBox = `0 0 ${width} ${height}` } = drawing.attributes
  const [x = '0', y = '0'] = viewBox.split(/[\s,]+/)
  const said = drawing.attributes['aria-label'] ?? ''
  const title = said === '' ? '' : `<title>${escaped(said)}</title>`
  const ground =
    background === '' ? '' : `<rect${written({ x, y, width, height, fill: background, stroke: 'none' })}/>`
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox, width, height, ...looked(drawing.look, {}) }
  return `<svg${written(root)}>${title}${ground}${inside(drawing)}</svg>\n`
}

/** Attributes that carry the drawing; classes, roles and handlers belong to the page. */
const geometry =
  /^(?:id|d|[xyr]|[xy][12]|[cdr][xy]|width|height|points|transform|viewBox|preserveAspectRatio|href|ref[XY]|orient|marker(?:Width|Height|Units)|pattern(?:Units|ContentUnits|Transform)|overflow)$/

/** Of what is not inherited: what holds where nothing is said. */
const defaults: Readonly<Record<string, string>> = { opacity: '1', 'text-decoration': 'none' }

function inside({ children, look }: PlainElement): string {
  return children.map((child) => (typeof child === 'string' ? escaped(child) : element(child, look))).join('')
}

function element(drawn: PlainElement, above: PlainElement['look']): string {
  const own = Object.entries(drawn.attributes).filter(([name]) => geometry.test(name))
  const attributes = { ...Object.fromEntries(own), ...looked(drawn.look, above) }
  return `<${drawn.name}${written(attributes)}>${inside(drawn)}</${drawn.name}>`
}

function looked(look: PlainElement['look'], above: PlainElement['look']): Record<string, string> {
  const differs = Object.entries(look).filter(([name, value]) => value !== (defaults[name] ?? above[name]))
  return Object.fromEntries(differs)
}

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
}

/** As text and as an attribute; what XML cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
