/** What a reader did is kept by step, counted honestly, and survives a new version of the lesson. */
import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/lessons/lesson.ts'
import {
  attemptAt,
  attempted,
  noProgress,
  reached,
  readProgress,
  scoreOf,
} from '../../src/lessons/progress.ts'

const step = (id: string, kind: 'set' | 'explain'): Step => ({
  id,
  kind,
  value: id,
  at: '00:00:00',
  title: '',
  caption: '',
})
const steps = [step('a', 'set'), step('talk', 'explain'), step('b', 'set'), step('c', 'set')]
const start = noProgress(steps)

describe('progress', () => {
  it('counts a question left behind as revealed, and keeps the one before the reader open', () => {
    const later = reached(steps, start, 'b')
    expect(attemptAt(steps, later, 'a').outcome).toBe('revealed')
    expect(attemptAt(steps, later, 'b').outcome).toBe('open')
    expect(scoreOf(steps, later)).toEqual({ asked: 3, right: 0, atFirstTry: 0, revealed: 1 })
  })

  it('loses nothing by going back', () => {
    const later = reached(steps, attempted(start, 'a', { typed: '2', outcome: 'right' }), 'c')
    expect(reached(steps, later, 'a')).toEqual(later)
    expect(attemptAt(steps, later, 'a')).toMatchObject({ typed: '2', outcome: 'right' })
  })

  it('gives the first try only for an answer without a miss and without a hint', () => {
    let progress = attempted(start, 'a', { outcome: 'right' })
    progress = attempted(progress, 'b', { wrong: 1 })
    progress = attempted(progress, 'b', { outcome: 'right' })
    progress = attempted(progress, 'c', { hints: 2, outcome: 'right' })
    expect(scoreOf(steps, progress)).toEqual({ asked: 3, right: 3, atFirstTry: 1, revealed: 0 })
  })

  it('comes back from what was kept', () => {
    const progress = reached(steps, attempted(start, 'a', { typed: '−2', wrong: 1 }), 'talk')
    expect(readProgress(steps, JSON.stringify(progress))).toEqual(progress)
  })

  it('survives a new version of the lesson', () => {
    const kept = JSON.stringify(reached(steps, attempted(start, 'a', { outcome: 'right' }), 'c'))
    const grown = [step('new', 'set'), ...steps.slice(0, 3)]
    const progress = readProgress(grown, kept)
    expect(attemptAt(grown, progress, 'a').outcome).toBe('right')
    expect(progress.furthest).toBe('new')
  })

  it.each([null, '', 'nonsense', '[]', '{"attempts":[]}', '{"attempts":{"a":{"typed":1}}}'])(
    'begins anew from %j',
    (text) => {
      expect(readProgress(steps, text)).toEqual(start)
    },
  )
})
