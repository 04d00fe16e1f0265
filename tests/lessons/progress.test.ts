/** What a reader did is kept by step, counted honestly, and survives a new version of the lesson. */
import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/lessons/lesson.ts'
import {
  attemptAt,
  attempted,
  freshAttempt,
  noProgress,
  readProgress,
  revealed,
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
  it('counts an open question whose answer was shown as revealed, and no other', () => {
    const answered = attempted(start, 'b', { typed: '2', outcome: 'right' })
    const later = revealed(answered, ['a', 'b'])
    expect(attemptAt(later, 'a').outcome).toBe('revealed')
    expect(attemptAt(later, 'b').outcome).toBe('right')
    expect(attemptAt(later, 'c').outcome).toBe('open')
    expect(scoreOf(steps, later)).toEqual({ asked: 3, right: 1, atFirstTry: 1, revealed: 1 })
  })

  it('gives the first try only for an answer without a miss, without a hint, and before the answer was shown', () => {
    let progress = attempted(start, 'a', { wrong: 1, outcome: 'right' })
    progress = attempted(progress, 'b', { hints: 2, outcome: 'right' })
    progress = attempted(revealed(progress, ['c']), 'c', { outcome: 'open', again: true })
    progress = attempted(progress, 'c', { outcome: 'right' })
    expect(scoreOf(steps, progress)).toEqual({ asked: 3, right: 3, atFirstTry: 0, revealed: 0 })
  })

  it('keeps what was typed when the answer is shown', () => {
    const typed = attempted(start, 'a', { typed: 'd.grad * 1' })
    expect(attemptAt(revealed(typed, ['a']), 'a').typed).toBe('d.grad * 1')
  })

  it('comes back from what was kept', () => {
    const progress = { ...attempted(start, 'a', { typed: '−2', checked: '−2', wrong: 1 }), at: 'b' }
    expect(readProgress(steps, JSON.stringify(progress))).toEqual(progress)
  })

  it('survives a new version of the lesson: what is new is open, what is gone is forgotten', () => {
    const kept = JSON.stringify({
      ...attempted(attempted(start, 'a', { outcome: 'right' }), 'c', { wrong: 2 }),
      at: 'c',
    })
    const grown = [step('a', 'set'), step('new', 'set'), step('b', 'set')]
    const progress = readProgress(grown, kept)
    expect(attemptAt(progress, 'a').outcome).toBe('right')
    expect(attemptAt(progress, 'new')).toEqual(freshAttempt)
    expect(progress).toMatchObject({ at: 'a', attempts: { a: { outcome: 'right' } } })
    expect(Object.keys(progress.attempts)).toEqual(['a'])
  })

  it.each([
    null,
    '',
    'nonsense',
    '[]',
    '{"attempts":[]}',
    '{"attempts":{"a":{"typed":1}}}',
    JSON.stringify({ attempts: { a: { ...freshAttempt, hints: 1e10 } } }),
    JSON.stringify({ attempts: { a: { ...freshAttempt, hints: 7 } } }),
    JSON.stringify({ attempts: { a: { ...freshAttempt, wrong: -1 } } }),
    JSON.stringify({ attempts: { a: { ...freshAttempt, typed: 'x'.repeat(2000) } } }),
  ])('begins anew from %j', (text) => {
    expect(readProgress(steps, text)).toEqual(start)
  })
})
