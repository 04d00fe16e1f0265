/** The record of a run: what is told of it is found as it comes, and is that of looking at all of it again. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RunRecord } from '../../src/lessons/run-record.ts'

const put = (record: RunRecord, from: number, losses: readonly number[]) =>
  record.take({
    first: record.first,
    from,
    losses: Float64Array.from(losses),
    accuracies: Float64Array.from(losses, () => 0.5),
    comparison: new Float64Array(),
  })

const loss = fc.oneof(fc.double(), fc.integer({ min: 0, max: 9 }))
const report = fc.record({
  back: fc.nat({ max: 12 }),
  losses: fc.array(loss, { minLength: 1, maxLength: 9 }),
})

it('knows the lowest loss and the rises of any run, taken in parts, some of which take others back', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5 }), fc.array(report, { minLength: 1 }), (first, reports) => {
      const record = new RunRecord(first)
      for (const { back, losses } of reports) put(record, Math.max(first, record.updates + 1 - back), losses)
      const all = [...record.losses.all()]
      const rises = all.map((loss, place) => loss - (all[place - 1] ?? Number.NaN))
      const numbers = all.filter((loss) => !Number.isNaN(loss))
      const { facts } = record.copy()
      expect(facts).toEqual(record.facts)
      expect(facts.lowest).toBe(
        first + Math.max(0, all.indexOf(numbers.length > 0 ? Math.min(...numbers) : 0)),
      )
      expect(facts.rises).toBe(rises.filter((rise) => rise > 0).length)
      const most = Math.max(0, ...rises.filter((rise) => rise > 0))
      expect(facts.largestRise).toBe(most > 0 ? first + rises.indexOf(most) : undefined)
    }),
  )
})

it('keeps a copy as it is while the run goes on', () => {
  const record = new RunRecord()
  put(record, 0, [4, 2, 3])
  const copy = record.copy()
  put(record, 3, [1, 5])
  expect(copy.losses.points().map(({ y }) => y)).toEqual([4, 2, 3])
  expect(copy.facts).toMatchObject({ lowest: 1, rises: 1, largestRise: 2 })
  put(copy, 3, [7])
  expect([...record.losses.all()]).toEqual([4, 2, 3, 1, 5])
  expect(record.facts).toMatchObject({ lowest: 3, rises: 2, largestRise: 4 })
})
