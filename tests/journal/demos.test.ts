/** Which demo a post embeds. */
import { expect, it } from 'vitest'
import { demoEmbedded } from '../../src/journal/demos.ts'

it.each([
  ['LossChart', {}, 'loss-chart'],
  ['LossChart', { lab: 'video' }, 'loss-chart'],
  ['LossChart', { lab: 'moons', id: 'mine' }, 'moons'],
  ['Note', {}, undefined],
])('<%s %o /> is the demo %s', (component, attributes, name) => {
  expect(demoEmbedded(component, attributes)).toBe(name)
})
