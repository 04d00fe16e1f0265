/** A reference to a figure says its number, or stops the build and names what there is. */
import { expect, it } from 'vitest'
import { figureNumber } from '../../src/components/figure-number.ts'

it('a figure is numbered by its place in the post', () => {
  expect(figureNumber(['dots', 'loss-chart'], 'loss-chart', '<Ref />')).toBe('Fig. 2')
})

it('a figure that is not there is refused, and those that are there are named', () => {
  expect(() => figureNumber(['dots', 'loss-chart'], 'dot', '<Ref to="dot" />')).toThrow(
    '<Ref to="dot" /> names a figure that the post does not have; its figures are dots, loss-chart.',
  )
  expect(() => figureNumber([], 'dot', '<Ref to="dot" />')).toThrow('that the post does not have.')
})
