/** A drawing as a file: it stands alone, and nothing in it is lost or taken for markup. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { standAlone, type PlainElement } from '../../src/figures/stand-alone-svg.ts'

const sheet = { width: 200, height: 100, background: 'white' }

function element(name: string, rest: Partial<PlainElement> = {}): PlainElement {
  return { name, attributes: {}, look: {}, children: [], ...rest }
}

/** Attributes come with @, text is #text. */
function read(svg: string) {
  expect(XMLValidator.validate(svg)).toBe(true)
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(svg).svg
}

describe('a drawing as a file', () => {
  it('has its size and, first of all, its ground, also where it does not begin at 0', () => {
    const drawing = element('svg', {
      attributes: { viewBox: '-10 -5 200 100', class: 'graph', width: '100%' },
    })
    const svg = read(standAlone(drawing, sheet))
    expect(svg).toMatchObject({ '@viewBox': '-10 -5 200 100', '@width': '200', '@height': '100' })
    expect(svg.rect).toMatchObject({ '@x': '-10', '@y': '-5', '@width': '200', '@fill': 'white' })
    expect(svg).not.toHaveProperty('@class')
  })

  it('says what the style sheets said, once where it is inherited', () => {
    const line = element('path', {
      attributes: { d: 'M0,0H9' },
      look: { fill: 'none', stroke: 'red', opacity: '0.35' },
    })
    const group = element('g', { look: { fill: 'none', stroke: 'blue', opacity: '0.35' }, children: [line] })
    const drawing = element('svg', {
      look: { fill: 'none', stroke: 'none', opacity: '1' },
      children: [group],
    })
    const svg = read(standAlone(drawing, sheet))
    expect(svg).toMatchObject({ '@fill': 'none', '@stroke': 'none' })
    expect(svg).not.toHaveProperty('@opacity')
    expect(svg.g).not.toHaveProperty('@fill')
    expect(svg.g).toMatchObject({ '@stroke': 'blue', '@opacity': '0.35' })
    // opacity is not inherited: both have it, and it counts twice
    expect(svg.g.path).toMatchObject({ '@d': 'M0,0H9', '@stroke': 'red', '@opacity': '0.35' })
  })

  it('takes labels for text and not for markup, and leaves out what no XML can hold', () => {
    const label = element('text', { children: ['a<b & "c"\u0000\ud800'] })
    const drawing = element('svg', { attributes: { 'aria-label': 'Graph of <a>' }, children: [label] })
    const svg = read(standAlone(drawing, sheet))
    expect(svg.text).toBe('a<b & "c"')
    expect(svg.title).toBe('Graph of <a>')
  })

  it('keeps the names of markers and patterns, and who uses them', () => {
    const marker = element('marker', {
      attributes: { id: 'tip', refX: '7', markerWidth: '8', orient: 'auto' },
    })
    const line = element('path', { look: { 'marker-end': 'url("#tip")' } })
    const defs = element('defs', { children: [marker] })
    const svg = read(standAlone(element('svg', { children: [defs, line] }), sheet))
    expect(svg.defs.marker).toMatchObject({
      '@id': 'tip',
      '@refX': '7',
      '@markerWidth': '8',
      '@orient': 'auto',
    })
    expect(svg.path['@marker-end']).toBe('url("#tip")')
  })
})
