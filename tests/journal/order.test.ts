/** Days before and after, and series, with one post and with many. */
import { describe, expect, it } from 'vitest'
import { neighboursOf, seriesOf, slugOf } from '../../src/journal/order.ts'

const post = (number: number, title = 'Zero to Hero') => ({
  slug: `00${number}-day`,
  entry: { data: { title } },
})
const many = [9, 8, 7, 6].map((number) => post(number))

describe('neighbours', () => {
  it('are none for the only post', () => {
    expect(neighboursOf([post(6)], '006-day')).toEqual({})
  })

  it('are the older before and the newer after', () => {
    expect(neighboursOf(many, '007-day')).toEqual({ previous: post(6), next: post(8) })
  })

  it('end with the first and the last post', () => {
    expect(neighboursOf(many, '006-day')).toEqual({ next: post(7) })
    expect(neighboursOf(many, '009-day')).toEqual({ previous: post(8) })
  })

  it('of a post that is not there are refused', () => {
    expect(() => neighboursOf(many, '010-day')).toThrow('There is no post 010-day among 4.')
  })
})

describe('series', () => {
  it('hold their posts oldest first', () => {
    const [only, ...others] = seriesOf(many)
    expect(only?.posts.map(({ slug }) => slug)).toEqual(['006-day', '007-day', '008-day', '009-day'])
    expect(others).toEqual([])
  })

  it('begin with the one written to last', () => {
    const titles = seriesOf([post(8, 'Transformers'), ...many.slice(2)]).map(({ title }) => title)
    expect(titles).toEqual(['Transformers', 'Zero to Hero'])
  })

  it('have an address of letters and figures', () => {
    expect(slugOf('Neural Networks: Zero to Hero')).toBe('neural-networks-zero-to-hero')
    expect(slugOf('“Für” Übung #2!')).toBe('für-übung-2')
  })
})
