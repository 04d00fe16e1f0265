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
