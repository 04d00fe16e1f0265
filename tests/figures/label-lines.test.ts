/** Labels cut to fit their cell. */
import { describe, expect, it } from 'vitest'
import { labelLines } from '../../src/figures/label-lines.ts'

describe('a label', () => {
  it.each([
    ['x1', ['x1']],
    ['x1w1', ['x1w1']],
    ['x1w1x2w2', ['x1w1', 'x2w2']],
    ['activation', ['activ', 'ation']],
    ['averyverylongname', ['avery', 'very…']],
  ])('%s fits five characters a line', (label, lines) => {
    expect(labelLines(label, 5)).toEqual(lines)
  })
})
