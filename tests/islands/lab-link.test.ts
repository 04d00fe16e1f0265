/** The state of a lab in a link comes back exactly, or not at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptLearningRate, acceptSeed } from '../../src/islands/accept-rate.ts'
import {
  acceptHidden,
  acceptNoise,
  acceptPoints,
  acceptStopLoss,
  acceptStopUpdates,
} from '../../src/islands/lab-fields.ts'
import { writeLabLink, type LabLink } from '../../src/islands/lab-link.ts'
import { readLabLink } from '../../src/islands/read-lab-link.ts'
import { labs } from '../../src/lessons/labs.ts'
import { parameterCountOf } from '../../src/lessons/recipe.ts'
import { mostUpdates } from '../../src/lessons/training-protocol.ts'

const { video, moons } = labs
const rate = fc.double({ min: 0, max: 1e6, noNaN: true }).map((x) => x + 0)
const weight = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
const action = fc.oneof(
  fc.record({
    kind: fc.constant('train' as const),
    learningRate: rate,
    updates: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ kind: fc.constant('edit' as const), parameter: fc.nat(40), value: weight }),
)
const settings = fc.record({
  learningRate: rate,
  script: fc.array(action, { maxLength: 5 }),
  logarithmic: fc.boolean(),
  accuracy: fc.boolean(),
})
const change = fc.record({ seed: fc.nat(), forgetZeroGrad: fc.boolean() })
const moonsChange = fc.record({
  hidden: fc.array(fc.integer({ min: 1, max: 32 }), { minLength: 1, maxLength: 4 }),
  activation: fc.constantFrom('tanh' as const, 'relu' as const, 'sigmoid' as const, 'linear' as const),
  alpha: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
  decay: fc.boolean(),
  data: fc.record({
    set: fc.constant('two moons' as const),
    seed: fc.nat(),
    points: fc.integer({ min: 4, max: 1000 }),
    noise: fc.double({ min: 0, max: 2, noNaN: true }).map((x) => x + 0),
  }),
})

describe('a lab’s link', () => {
  it('comes back exactly', () => {
    fc.assert(
      fc.property(settings, change, (rest, changed) => {
        const link: LabLink = { ...rest, recipe: { ...video.recipe, ...changed }, start: undefined }
        expect(readLabLink(video, writeLabLink(video, link))).toEqual(link)
      }),
    )
    fc.assert(
      fc.property(rate, change, moonsChange, (learningRate, changed, further) => {
        const recipe = { ...moons.recipe, ...changed, ...further }
        const rest = { script: [], logarithmic: false, accuracy: true, start: undefined }
        const link: LabLink = { ...rest, recipe, learningRate }
        expect(readLabLink(moons, writeLabLink(moons, link))).toEqual(link)
      }),
    )
  })

  it('brings weights back to the last digit', () => {
    const count = parameterCountOf(video.recipe)
    const weights = fc.array(weight, { minLength: count, maxLength: count })
    fc.assert(
      fc.property(settings, fc.nat(1000), weights, (rest, updates, parameters) => {
        const start = { updates, parameters }
        const link: LabLink = { ...rest, recipe: video.recipe, start }
        expect(readLabLink(video, writeLabLink(video, link))).toEqual(link)
        const piled = { ...link, start: { ...start, piled: parameters.map((x) => x + 1) } }
        expect(readLabLink(video, writeLabLink(video, piled))).toEqual(piled)
      }),
    )
  })

  it('still reads those of before there were settings', () => {
    expect(readLabLink(video, '1337,0.05,0.05x20,0.1x5')).toMatchObject({
      learningRate: 0.05,
      recipe: video.recipe,
      script: [
        { kind: 'train', learningRate: 0.05, updates: 20 },
        { kind: 'train', learningRate: 0.1, updates: 5 },
      ],
    })
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
    '1,0.05,41=1',
    '1,0.05,3=one',
    '1,0.05,colour:blue',
    '1,0.05,forget:perhaps',
    '1,0.05,hidden:0-4',
    '1,0.05,at:3',
    '1,0.05,at:3,weights:AAAA',
    '1,0.05,points:100',
  ])('refuses %j', (text) => {
    expect(readLabLink(video, text)).toBeUndefined()
  })
})

describe('what is typed into a lab', () => {
  it('is taken as people write it', () => {
    expect(acceptLearningRate(' 0,05 ')).toBe(0.05)
    expect(acceptLearningRate('1e-3')).toBe(0.001)
    expect(acceptSeed('1337')).toBe(1337)
    expect(acceptHidden('16, 16')).toEqual([16, 16])
    expect(acceptHidden('8')).toEqual([8])
    expect(acceptStopUpdates('')).toBe(Number.POSITIVE_INFINITY)
    expect(acceptStopLoss('')).toBe(Number.NEGATIVE_INFINITY)
    expect(acceptStopLoss('0.01')).toBe(0.01)
  })

  it('is refused in words', () => {
    expect(acceptLearningRate('-1')).toBe('A learning rate is a number, 0 or more, such as 0.05.')
    expect(acceptLearningRate('')).toMatch(/^A learning rate is/)
    expect(acceptSeed('1.5')).toBe('A seed is a whole number, 0 or more.')
    expect(acceptHidden('0')).toMatch(/^Hidden layers are/)
    expect(acceptHidden('1, 2, 3, 4, 5')).toMatch(/^Hidden layers are/)
    expect(acceptPoints('3')).toMatch(/^The moons have/)
    expect(acceptNoise('-1')).toMatch(/^Noise is/)
    expect(acceptStopUpdates('0')).toMatch(/^A number of updates/)
  })
})
