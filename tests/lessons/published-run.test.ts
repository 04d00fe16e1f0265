/** The run that the figure draws as its reference is the one that was published. */
import { describe, expect, it } from 'vitest'
import { publishedRun } from '../../src/lessons/published-run.ts'

describe('the published run', () => {
  const run = publishedRun()

  // micrograd's demo.ipynb, as published
  it.each([
    [0, 0.8958441028683222],
    [1, 1.7235905336972022],
    [2, 0.7429006313851131],
    [3, 0.7705641260584198],
    [4, 0.3692793385976538],
  ])('has at update %i the loss that the notebook printed', (update, loss) => {
    expect(Math.abs((run[update] ?? Number.NaN) - loss)).toBeLessThan(1e-12)
  })

  it('has the loss before the first update and after each of a hundred', () => {
    expect(run).toHaveLength(101)
  })
})
