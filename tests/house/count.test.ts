/** The line "N passed, N failed" counts nothing as passed that was skipped, flaky, or never ran. */
import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/count.mjs'

describe("counting Vitest's report", () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  })

  it('counts a skipped test as failed', () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed')] }
    expect(countTests(report)).toEqual({ passed: 2, failed: 2 })
  })

  it('leaves out a skipped test that says why', () => {
    const excused = { status: 'skipped', meta: { skipReason: 'no such program here' } }
    const report = { testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }, excused] }] }
    expect(countTests(report)).toEqual({ passed: 1, failed: 0 })
  })

  it('counts a file that cannot be loaded as one failure', () => {
    expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 })
  })
})

describe("counting Playwright's report", () => {
  const suite = (...tests: { status: string; annotations: object[] }[]) => ({
    specs: [{ tests }],
    suites: [],
  })
  const count = (status: string, annotations: object[] = []) =>
    countTests({ suites: [{ specs: [], suites: [suite({ status, annotations })] }], errors: [] })

  it('counts an expected outcome as passed, a flaky and an unexpected one as failed', () => {
    expect(count('expected')).toEqual({ passed: 1, failed: 0 })
    expect(count('flaky')).toEqual({ passed: 0, failed: 1 })
    expect(count('unexpected')).toEqual({ passed: 0, failed: 1 })
  })

  it('leaves out a skipped test that says why, and fails one that does not', () => {
    expect(count('skipped', [{ type: 'skip', description: 'no touch here' }])).toEqual({
      passed: 0,
      failed: 0,
    })
    expect(count('skipped', [{ type: 'skip' }])).toEqual({ passed: 0, failed: 1 })
  })

  it('counts an error outside every test', () => {
    expect(countTests({ suites: [], errors: [{}] })).toEqual({ passed: 0, failed: 1 })
  })
})
