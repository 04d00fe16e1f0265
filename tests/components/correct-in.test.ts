/** A sentence found in drawn text, struck through, with a place behind it for its correction. */
import { describe, expect, it } from 'vitest'
import { correctIn } from '../../src/components/correct-in.ts'

const told = (html: string, ...sentences: string[]) =>
  correctIn(
    html,
    sentences.map((sentence) => ({ sentence })),
  ).map(({ html, correction }) => (correction ? `${html}[${correction.sentence.length}]` : html))

describe('a sentence that is put right', () => {
  it('is struck where it stands', () => {
    expect(told('One. Two is wrong. Three.', 'Two is wrong.')).toEqual([
      'One. <del>Two is wrong.</del>[13]',
      ' Three.',
    ])
  })

  it('is found through italics, code, entities and curly quotes', () => {
    expect(told('A <em>b</em> &lt; “c” &#38; <code>d</code>.', 'A b < "c" & d.')).toEqual([
      '<del>A </del><em><del>b</del></em><del> &lt; “c” &#38; </del><code><del>d</del></code><del>.</del>[14]',
      '',
    ])
  })

  it('is one among several, in any order', () => {
    expect(told('One. Two. Three.', 'Three.', 'One.')).toEqual([
      '<del>One.</del>[4]',
      ' Two. <del>Three.</del>[6]',
      '',
    ])
  })

  it('is struck once where two posts put it right', () => {
    expect(told('One. Two.', 'One.', 'One.')).toEqual(['<del>One.</del>[4]', '[4]', ' Two.'])
  })

  it('changes nothing where it is not said', () => {
    expect(told('One.', 'Two.')).toEqual(['One.'])
  })
})
