/** The state of a figure in a link comes back exactly, or not at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptH, acceptNumber, readDerivative, writeDerivative } from '../../src/islands/derivative-state.ts'
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
    expect(acceptNumber('−2,5')).toBe(-2.5)
    expect(acceptNumber('1e9')).toBe('An input is a number, at most a million, such as −2.5.')
    expect(acceptH('1e−3')).toBe(0.001)
    expect(acceptH('0')).toBe('h is a number from 1e−12 to 1, such as 0.001.')
  })
})
