/** Counts tests from the JSON reports of Vitest and Playwright, so that nothing skipped or flaky counts as passed. */

/**
 * @param {{ testResults: object[] } | { suites: object[], errors: object[] }} report as the runner wrote it
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report) {
  return 'testResults' in report ? countVitest(report) : countPlaywright(report)
}

function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const excused = tests.filter((test) => test.status === 'skipped' && test.meta?.skipReason).length
  // A file that cannot be loaded has no test to fail.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return { passed, failed: tests.length - passed - excused + broken }
}

function countPlaywright({ suites, errors }) {
  const tests = suites.flatMap(testsOf)
  const passed = tests.filter((test) => test.status === 'expected').length
  const excused = tests.filter(
    (test) => test.status === 'skipped' && test.annotations.some(givesReason),
  ).length
  return { passed, failed: tests.length - passed - excused + errors.length }
}

function testsOf(suite) {
  const own = suite.specs.flatMap((spec) => spec.tests)
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)]
}

function givesReason({ type, description }) {
  return type === 'skip' && Boolean(description)
}
