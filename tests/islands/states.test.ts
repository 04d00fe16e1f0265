/** The state of a figure in a link comes back exactly, or not at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNeuronState, writeNeuronState } from '../../src/islands/neuron-state.ts'
import {
  acceptLearningRate,
  acceptSeed,
  mostUpdates,
  readTrainingState,
  writeTrainingState,
} from '../../src/islands/training-state.ts'

const number = fc.double({ min: -5, max: 5, noNaN: true }).map((x) => x + 0)

describe('the neuron graph’s link', () => {
  it('comes back exactly', () => {
    fc.assert(
      fc.property(
        fc.record({ x1: number, x2: number, w1: number, w2: number, b: number }),
        fc.boolean(),
        (leaves, backward) => {
          expect(readNeuronState(writeNeuronState({ leaves, backward }))).toEqual({ leaves, backward })
        },
      ),
    )
  })

  it.each(['', '1,2,3', '1,2,3,4,x', '1,2,3,4,', '1,2,3,4,5,6', '1,2,3,4,Infinity', '99,0,0,0,0'])(
    'refuses %j',
    (text) => {
      expect(readNeuronState(text)).toBeUndefined()
    },
  )
})

describe('the loss chart’s link', () => {
  it('comes back exactly', () => {
    const rate = fc.double({ min: 0, max: 1e6, noNaN: true })
    const stretch = fc.record({ learningRate: rate, updates: fc.integer({ min: 1, max: 100 }) })
    const state = fc.record({
      seed: fc.nat(),
      learningRate: rate,
      stretches: fc.array(stretch, { maxLength: 5 }),
    })
    fc.assert(
      fc.property(state, (value) => {
        expect(readTrainingState(writeTrainingState(value))).toEqual(value)
      }),
    )
  })

  it.each([
    '',
    '1',
    'x,0.05',
    '1,-2',
    '1,0.05,3',
    '1,0.05,0.1x0',
    '1,0.05,0.1x1.5',
    `1,0.05,0.1x${mostUpdates + 1}`,
  ])('refuses %j', (text) => {
    expect(readTrainingState(text)).toBeUndefined()
  })
})

describe('what is typed into the loss chart', () => {
  it('is taken as people write it', () => {
    expect(acceptLearningRate(' 0,05 ')).toBe(0.05)
    expect(acceptLearningRate('1e-3')).toBe(0.001)
    expect(acceptSeed('1337')).toBe(1337)
  })

  it('is refused in words', () => {
    expect(acceptLearningRate('-1')).toBe('A learning rate is a number, 0 or more, such as 0.05.')
    expect(acceptLearningRate('')).toMatch(/^A learning rate is/)
    expect(acceptSeed('1.5')).toBe('A seed is a whole number, 0 or more.')
  })
})
