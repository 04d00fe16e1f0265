/** Days before and after, and series, with one post and with many. */
import { describe, expect, it } from 'vitest'
import { neighboursOf, postsInSeries, seriesTitled } from '../../src/journal/order.ts'

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
  const heroes = { title: 'Zero to Hero', slug: 'heroes', about: 'The course.' }
  const later = { title: 'Transformers', slug: 'transformers', about: 'What came after.' }

  it('hold their posts oldest first', () => {
    const [only, ...others] = postsInSeries([heroes, later], many)
    expect(only).toMatchObject(heroes)
    expect(only?.posts.map(({ slug }) => slug)).toEqual(['006-day', '007-day', '008-day', '009-day'])
    expect(others).toEqual([])
  })

  it('are as many as have posts', () => {
    const both = postsInSeries([heroes, later], [post(8, 'Transformers'), ...many.slice(2)])
    expect(both.map(({ slug, posts }) => [slug, posts.length])).toEqual([
      ['heroes', 2],
      ['transformers', 1],
    ])
  })

  it('are found by a post’s title, or refused', () => {
    expect(seriesTitled([heroes, later], 'Transformers')).toBe(later)
    expect(() => seriesTitled([heroes], 'Heroes')).toThrow('content/site.yaml has no series "Heroes".')
  })
})
