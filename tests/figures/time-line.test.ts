/** Steps stand evenly on their time line, each with a line to its moment; right and revealed look different. */
import { describe, expect, it } from 'vitest'
import { stepMark } from '../../src/figures/step-mark.ts'
import { inset, stepPlaces, type ActMarks } from '../../src/figures/time-line.ts'

const act = (number: number, first: number, places: number[]): ActMarks => ({
  number,
  title: 'an act',
  first,
  from: '',
  to: '',
  marks: places.map((place) => ({ kind: 'set', place })),
})
const acts = [act(1, 0, [0, 0.1]), act(2, 2, [0.5, 0.75, 1])]

describe('the steps of a walkthrough', () => {
  it('stand evenly, and point to their moments', () => {
    const { marks } = stepPlaces(acts, 400 + 2 * inset, false)
    expect(marks.map(({ step, x }) => [step, x - inset])).toEqual([
      [0, 0],
      [1, 100],
      [2, 200],
      [3, 300],
      [4, 400],
    ])
    expect(marks.map(({ clockX }) => Math.round(clockX - inset))).toEqual([0, 40, 200, 300, 400])
  })

  it('have the whole clock for the stretch of an act that stands alone', () => {
    const { marks, titles } = stepPlaces(acts.slice(1), 400 + 2 * inset, true)
    expect(marks.map(({ step, clockX }) => [step, clockX - inset])).toEqual([
      [2, 0],
      [3, 200],
      [4, 400],
    ])
    expect(titles).toEqual([{ text: '2 an act', x: inset - 5, to: inset + 405 }])
  })

  it('stand at the start of the clock where an act that stands alone is one moment', () => {
    const { marks } = stepPlaces([act(1, 0, [0.5])], 400, true)
    expect(marks.map(({ clockX }) => clockX)).toEqual([inset])
  })

  it('keep only the number of a title that has no room', () => {
    expect(stepPlaces(acts, 100, false).titles.map(({ text }) => text)).toEqual(['1', '2'])
  })
})

describe('the mark of a step', () => {
  it('tells by its form, not by colour alone, an answer that was found from one that was shown', () => {
    expect(stepMark('set', 'revealed')).not.toBe(stepMark('set', 'right'))
    expect(new Set(['set', 'local', 'check', 'explain'].map((kind) => stepMark(kind))).size).toBe(4)
  })
})
