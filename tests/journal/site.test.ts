/** The journal's settings: what is in them is right, and what does not fit is named with its line. */
import { describe, expect, it } from 'vitest'
import { siteOf } from '../../src/journal/site.ts'
import { theSite } from '../../src/journal/the-site.ts'

const source = `title: A journal
description: About something.
author: Somebody
address: https://example.org
firstDay: 2025-01-06
firstPost: 6
timeZone: UTC
series:
  - { title: One, slug: one, about: The first. }
tags:
  python: the language
`

describe('the settings', () => {
  it('count days from 6 January 2025 and posts from 6', () => {
    expect(theSite.firstDay).toEqual(new Date('2025-01-06'))
    expect(theSite.firstPost).toBe(6)
  })

  it('are read as data', () => {
    expect(siteOf(source, 'site.yaml')).toMatchObject({
      firstDay: new Date('2025-01-06'),
      series: [{ slug: 'one' }],
      tags: { python: 'the language' },
    })
  })

  it.each([
    ['firstDay: 2025-01-06', 'firstDay: 6 January', 'site.yaml:5: firstDay: a date, such as 2025-01-06'],
    ['timeZone: UTC', 'timeZone: Berlin', 'site.yaml:7: timeZone: a time zone by its IANA name'],
    ['address: https://example.org', 'address: example', 'site.yaml:4: address: the host, such as'],
    ['slug: one', 'slug: No. 1', 'site.yaml:9: series.0.slug: small letters, figures and hyphens'],
    ['author: Somebody', 'autor: Somebody', 'site.yaml:1: author: '],
    ['author: Somebody', 'author: a: b', 'site.yaml: this is not YAML: '],
  ])('with %j written %j are refused by file, line and key', (right, wrong, message) => {
    expect(() => siteOf(source.replace(right, wrong), 'site.yaml')).toThrow(message)
  })
})
