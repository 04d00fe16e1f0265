/** The state of a figure in a link comes back exactly, or not at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptH, acceptInput, readDerivative, writeDerivative } from '../../src/islands/derivative-state.ts'
import { readGraphState, strangersIn } from '../../src/islands/graph-link.ts'
import { mostPasses, startOf, writeGraphState } from '../../src/islands/graph-state.ts'
import { hashWith, readHash } from '../../src/islands/hash-state.ts'
import { gallery } from '../../src/lessons/gallery.ts'
import { LiveGraph } from '../../src/lessons/live-graph.ts'
import { readSource } from '../../src/lessons/source.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
const key = fc.constantFrom('a', 'x1', 'w_2', 'L1.n2.w3', '~1', 'a~2')
const byLeaf = <T>(value: fc.Arbitrary<T>) => fc.dictionary(key, value, { noNullPrototype: true })

describe('the neuron graph’s link', () => {
  const state = fc.record({
    text: fc.constantFrom('a = 2; L = a*a', 'a = 1\nb = a + 1', ...gallery.map(({ text }) => text)),
    numbers: byLeaf(number),
    marks: byLeaf(fc.constantFrom('data' as const, 'parameter')),
    bounds: byLeaf(fc.tuple(number, number).filter(([from, to]) => from < to)),
    passes: fc.integer({ min: 0, max: mostPasses }),
    position: fc.option(fc.nat(999), { nil: undefined }),
    folded: fc.option(fc.subarray(['L1', 'L1.n1', 'neuron']), { nil: undefined }),
    picked: fc.constantFrom(undefined, 'v3', 'v3-op-1', 'L1', 'L1>v3-op'),
    view: fc.constantFrom('graph' as const, 'diagram', 'table'),
  })

  it('comes back exactly, through the address too', () => {
    fc.assert(
      fc.property(state, (before) => {
        const hash = hashWith('neuron-graph', writeGraphState(before, gallery), '#loss-chart=1,2')
        expect(readGraphState(readHash('neuron-graph', hash) ?? '')).toEqual(before)
      }),
    )
  })

  it('brings back whatever a gradient step may lead to', () => {
    const before = { ...startOf('a = 2; 1/a'), numbers: { a: -0, b: NaN, c: Infinity, d: -Infinity } }
    expect(readGraphState(writeGraphState(before, []))).toEqual(before)
  })

  it('names a graph of the gallery instead of spelling it', () => {
    expect(writeGraphState(startOf(gallery[0].text), gallery)).toBe('@neuron')
  })

  it.each([
    '',
    '@nobody',
    '@neuron|leaves:x1',
    '@neuron|leaves:x1:1:2',
    '@neuron|leaves:x1:1e999',
    '@neuron|leaves:x1:',
    '@neuron|marks:x1:both',
    '@neuron|bounds:x1:5:-5',
    '@neuron|passes:0',
    '@neuron|passes:100',
    '@neuron|at:-1',
    '@neuron|as:poem',
    '@neuron|pick:',
    '@neuron|colour:red',
  ])('refuses %j', (text) => {
    expect(readGraphState(text)).toBeUndefined()
  })
})

describe('what a link picks and folds', () => {
  const live = new LiveGraph(readSource('MLP(2, [2, 1])'))

  it.each(['v0', 'L1', 'L1.n2', 'L1>L2'])('may be %s of a network', (picked) => {
    const state = { picked, folded: ['L1', 'L2'] }
    expect(strangersIn(live, state)).toEqual({ strangers: [], rest: state })
  })

  it('may be nothing', () => {
    const state = { picked: undefined, folded: undefined }
    expect(strangersIn(live, state)).toEqual({ strangers: [], rest: state })
  })

  it('is named and left out where the graph does not have it', () => {
    expect(strangersIn(live, { picked: 'v999', folded: ['L1', 'L9'] })).toEqual({
      strangers: ['L9', 'v999'],
      rest: { picked: undefined, folded: ['L1'] },
    })
    expect(strangersIn(live, { picked: 'v3-op-7', folded: undefined }).strangers).toEqual(['v3-op-7'])
  })
})

describe('the derivative’s link', () => {
  const far = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0)
  const h = fc.double({ min: 1e-12, max: 1, noNaN: true })

  it('comes back exactly, with the function as it was typed', () => {
    fc.assert(
      fc.property(fc.record({ a: far, b: far, c: far }), h, fc.constantFrom('a', 'b', 'c'), (at, h, by) => {
        const state = { f: 'u = 2a ; u*b+ c', at, by, h }
        expect(readDerivative(writeDerivative(state))).toEqual(state)
      }),
    )
  })

  it.each([
    '',
    'x,1,x:3',
    'x,1,x:3~',
    'x,1,x:3~3x +',
    'y,1,x:3~3x',
    'x,2,x:3~3x',
    'x,0,x:3~3x',
    'x,1~3x',
    'x,1,x:3,y:4~3x',
    'x,1,x:three~3x',
  ])('refuses %j', (text) => {
    expect(readDerivative(text)).toBeUndefined()
  })

  it('takes numbers as people write them, and refuses others in words', () => {
    expect(acceptInput('−2,5')).toBe(-2.5)
    expect(acceptInput('−2,5e−3')).toBe(-0.0025)
    expect(acceptInput('1e9')).toBe('An input is a number, at most a million, such as −2.5.')
    expect(acceptH('1e−3')).toBe(0.001)
    expect(acceptH('0')).toBe('h is a number from 1e−12 to 1, such as 0.001.')
  })
})
