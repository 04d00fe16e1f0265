/** What many pages ask is worked out once in a build, and anew in dev. */
import { afterEach, expect, it, vi } from 'vitest'
import { perBuild } from '../../src/journal/per-build.ts'

afterEach(() => vi.unstubAllEnvs())

it('in a build, works out each question once, however it is put', () => {
  vi.stubEnv('PROD', true)
  const work = vi.fn((of: { name: string }, times: number) => `${of.name} ${times}`)
  const asked = perBuild(work)
  expect([asked({ name: 'a' }, 1), asked({ name: 'a' }, 1), asked({ name: 'a' }, 2)]).toEqual([
    'a 1',
    'a 1',
    'a 2',
  ])
  expect(work).toHaveBeenCalledTimes(2)
})

it.each<[string, unknown, unknown]>([
  ['NaN and Infinity', [NaN], [Infinity]],
  ['NaN and null', NaN, null],
  ['zero and minus zero', 0, -0],
  ['a part that is undefined and none', { part: undefined }, {}],
  ['two maps', new Map([['v0', 1]]), new Map([['v0', 2]])],
  ['two sets', new Set(['v0']), new Set(['v1'])],
  ['an address and its text', new URL('https://example.org/'), 'https://example.org/'],
])('never gives one question the answer of another: %s', (_, one, other) => {
  vi.stubEnv('PROD', true)
  const asked = perBuild((question: unknown) => ({ question }))
  expect(asked(one).question).toBe(one)
  expect(asked(other).question).toBe(other)
})

it.each<[string, () => unknown]>([
  ['NaN', () => [NaN, Infinity]],
  ['a map', () => new Map([['v0', [1]]])],
  ['an address', () => new URL('https://example.org/')],
])('knows a question again that holds %s', (_, question) => {
  vi.stubEnv('PROD', true)
  const asked = perBuild((question: unknown) => ({ question }))
  expect(asked(question())).toBe(asked(question()))
})

it('keeps an answer that is undefined too', () => {
  vi.stubEnv('PROD', true)
  const work = vi.fn(() => undefined)
  const asked = perBuild(work)
  asked()
  asked()
  expect(work).toHaveBeenCalledTimes(1)
})

it('in dev, reads anew what an author may have changed', () => {
  vi.stubEnv('PROD', false)
  const work = vi.fn(() => 1)
  const asked = perBuild(work)
  asked()
  asked()
  expect(work).toHaveBeenCalledTimes(2)
})
