/** `npm test [-- stage …]`: sets up, runs all the checks and tests, and ends with the line "N passed, N failed". */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests } from './count.mjs'
import { run } from './run.mjs'
import { root, setUp } from './setup.mjs'
import { stages } from './stages.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no stage ${unknown.join(', ')}; the stages are ${stages.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(1)
}

stopWithNpm()
const tools = setUp()
const broken = new Set()
const total = { passed: 0, failed: 0 }

for (const { name, needs, steps } of stages) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (broken.has(needs)) {
    console.log(`\n${name}: not run, since ${needs} failed`)
    continue
  }
  console.log(`\n${name}`)
  for (const step of steps) {
    const { passed, failed } = await runStep(step)
    total.passed += passed
    total.failed += failed
    if (failed > 0) broken.add(name)
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function runStep({ command, label = command, env, report }) {
  const start = Date.now()
  if (report) rmSync(join(root, report), { force: true })
  const { code, output } = await run(
    command,
    { ...tools, env: { ...tools.env, ...env } },
    { show: Boolean(report) },
  )
  const count = report ? counted(report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  if (count.failed > 0 && output) console.log(output)
  const verdict = report
    ? `${count.passed} passed, ${count.failed} failed`
    : count.failed
      ? 'FAILED'
      : 'passed'
  console.log(`  ${label}: ${verdict} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  return count
}

/** A runner that fails although no test of its report did has failed once: an error outside a test, or no report. */
function counted(report, code) {
  const file = join(root, report)
  const count = existsSync(file)
    ? countTests(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
