/** Arrow keys reach every neuron and every weight of a network, and ids and places say the same. */
import { describe, expect, it } from 'vitest'
import { idAt, sizesOf, spotOf, type DrawnNetwork, type Spot } from '../../src/figures/drawn-network.ts'
import { walk, wayOf, type Way } from '../../src/figures/network-walk.ts'
import { nameOf, spotInWords } from '../../src/figures/network-words.ts'

/** Of these sizes, with the numbers counted up. */
function networkOf([inputs = 0, ...layers]: number[]): DrawnNetwork {
  let count = 0
  const parameter = (id: string) => ({ id, data: ++count / -8, grad: 0.5 })
  return {
    inputs: Array.from({ length: inputs }, (_, i) => ({ id: `x${i + 1}`, data: i })),
    layers: layers.map((size, l) =>
      Array.from({ length: size }, (_, n) => {
        const id = `L${l + 1}.n${n + 1}`
        const before = l === 0 ? inputs : (layers[l - 1] ?? 0)
        const weights = Array.from({ length: before }, (_, w) => parameter(`${id}.w${w + 1}`))
        return { id, weights, bias: parameter(`${id}.b`), output: 0.25 }
      }),
    ),
  }
}

const network = networkOf([3, 4, 2, 1])
const sizes = sizesOf(network)
/** The ids one comes by. */
function path(from: string, ...ways: Way[]): string[] {
  let spot = spotOf(network, from) as Spot
  return ways.map((way) => {
    spot = walk(sizes, spot, way)
    return idAt(network, spot)
  })
}

describe('walking a network', () => {
  it('goes over a line by its weight', () => {
    expect(path('x1', 'forward', 'forward', 'forward', 'forward')).toEqual([
      'L1.n1.w1',
      'L1.n1',
      'L2.n1.w1',
      'L2.n1',
    ])
    expect(path('L1.n4', 'back', 'before', 'back')).toEqual(['L1.n4.w3', 'L1.n4.w2', 'x2'])
  })

  it('stays within a rank, and at the ends', () => {
    expect(path('L1.n2', 'before', 'before', 'last', 'after', 'first')).toEqual([
      'L1.n1',
      'L1.n1',
      'L1.n4',
      'L1.n4',
      'L1.n1',
    ])
    expect(path('x2', 'back')).toEqual(['x2'])
    expect(path('L3.n1', 'forward')).toEqual(['L3.n1'])
  })

  it('reaches everything from the first neuron', () => {
    const reached = new Set(['L1.n1'])
    for (const id of reached)
      for (const way of ['forward', 'back', 'before', 'after', 'first', 'last'] as const)
        reached.add(path(id, way)[0] ?? '')
    const weights = network.layers.flat().flatMap((neuron) => neuron.weights)
    expect(reached.size).toBe(3 + 7 + weights.length)
    expect(reached).not.toContain('')
  })

  it('turns its keys with the flow', () => {
    expect(wayOf('ArrowRight', 'right')).toBe('forward')
    expect(wayOf('ArrowDown', 'down')).toBe('forward')
    expect(wayOf('ArrowDown', 'right')).toBe('after')
    expect(wayOf('Tab', 'right')).toBeUndefined()
  })
})

describe('a place in a network', () => {
  it('is found by its id; a bias is where its neuron is, and another id nowhere', () => {
    expect(spotOf(network, 'L2.n2.w3')).toEqual({ layer: 2, index: 1, from: 2 })
    expect(spotOf(network, 'L2.n2.b')).toEqual({ layer: 2, index: 1 })
    expect(spotOf(network, 'L9.n1')).toBeUndefined()
  })

  it('is told in words', () => {
    const said = (id: string) => spotInWords(network, spotOf(network, id) as Spot)
    expect(said('x2')).toBe('x2: input 1')
    expect(said('L1.n1')).toBe('L1.n1: output 0.25, bias −0.5, gradient 0.5')
    expect(said('L1.n1.w2')).toBe('L1.n1.w2: weight −0.25 from x2 to L1.n1, gradient 0.5')
  })
  it('is called by its name alone while its numbers change', () => {
    const called = (id: string) => nameOf(network, spotOf(network, id) as Spot)
    expect(['x2', 'L1.n1', 'L1.n1.w2'].map(called)).toEqual([
      'x2: input',
      'L1.n1: neuron',
      'L1.n1.w2: weight from x2 to L1.n1',
    ])
  })
})
