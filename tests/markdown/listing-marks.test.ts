/** What an author writes after a code block's language is understood, or refused in a sentence. */
import { describe, expect, it } from 'vitest'
import { listingMarks } from '../../src/markdown/listing-marks.ts'

describe('the words after a language', () => {
  it('may be none', () => {
    expect(listingMarks('', 3)).toEqual({ marked: new Set(), added: new Set(), removed: new Set() })
  })

  it('give a title, and lines marked, added and removed', () => {
    expect(listingMarks('title="the engine.py" {1,4-6} ins={2} del={3}', 6)).toEqual({
      title: 'the engine.py',
      marked: new Set([1, 4, 5, 6]),
      added: new Set([2]),
      removed: new Set([3]),
    })
  })

  it.each([
    ['titel="a"', 'knows title="…", {3,5-6}, ins={…} and del={…} after its language; got titel="a"'],
    ['{0}', 'lines of code are written {3,5-6}, from 1, the lower first; got {0}'],
    ['{3-2}', 'got {3-2}'],
    ['ins={}', 'got {}'],
    ['{2,9}', 'the code has 6 lines; got {2,9}'],
  ])('are refused: %s', (meta, sentence) => {
    expect(() => listingMarks(meta, 6)).toThrow(sentence)
  })
})
