/** What a page says to machines cannot break out of its script. */
import { expect, it } from 'vitest'
import { asScript } from '../../src/journal/linked-data.ts'

it('a title with a tag in it stays data', () => {
  const text = asScript({ '@context': 'https://schema.org', '@type': 'Blog', name: '</script><b>' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ name: '</script><b>' })
})
