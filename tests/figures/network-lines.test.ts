/** The lines of a network diagram: as broad as the weight is large, and stepping back from what is chosen. */
import { describe, expect, it } from 'vitest'
import type { Spot } from '../../src/figures/drawn-network.ts'
import { layoutNetwork } from '../../src/figures/network-layout.ts'
import { breadthOf, isAside, largestWeight, lineOf } from '../../src/figures/network-lines.ts'

describe('a line of a network', () => {
  it('is the broader the larger its weight, whatever the sign, and never vanishes', () => {
    expect([0, 1, -1, 2, -2].map((weight) => breadthOf(weight, 2, 5))).toEqual([0.8, 3.3, 3.3, 5.8, 5.8])
    expect(breadthOf(0, 0, 5)).toBe(0.8)
    expect([NaN, Infinity].map((weight) => breadthOf(weight, 2, 5))).toEqual([1, 5.8])
  })

  it('is measured by the largest weight that is a finite number', () => {
    const neuron = (...weights: number[]) => ({
      id: '',
      bias: { id: '', data: 9 },
      weights: weights.map((data) => ({ id: '', data })),
      output: 0,
    })
    expect(largestWeight({ inputs: [], layers: [[neuron(1, -3)], [neuron(2, NaN, -Infinity)]] })).toBe(3)
    expect(largestWeight({ inputs: [], layers: [] })).toBe(0)
  })

  it('runs from the middle of what it comes from to the middle of its neuron', () => {
    const layout = layoutNetwork([2, 3, 1], 656)
    const [from, to] = [layout.places[0]?.[1], layout.places[1]?.[2]]
    expect(lineOf(layout, { layer: 1, index: 2, from: 1 }).d).toBe(`M${from?.x},${from?.y}L${to?.x},${to?.y}`)
  })

  it('steps back if it does not end at the neuron that is chosen, or is not the weight that is chosen', () => {
    const spot: Spot = { layer: 2, index: 0, from: 1 }
    expect(isAside(spot, undefined)).toBe(false)
    const chosen: [Spot, boolean][] = [
      [{ layer: 2, index: 0 }, false],
      [{ layer: 1, index: 1 }, false],
      [{ layer: 1, index: 0 }, true],
      [{ layer: 2, index: 1 }, true],
      [{ layer: 2, index: 0, from: 1 }, false],
      [{ layer: 2, index: 0, from: 0 }, true],
    ]
    for (const [place, aside] of chosen) expect(isAside(spot, place), JSON.stringify(place)).toBe(aside)
  })
})
