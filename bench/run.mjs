/** `npm run bench`: every engine on every work, taking turns; `-- --quick` in under 50 s, `-- --json` for programs. */
import { execFileSync } from 'node:child_process'
import { works } from './works.mjs'

const quick = process.argv.includes('--quick')
const rounds = 9
const milliseconds = quick ? 400 : 3000

const worker = new URL('./worker.mjs', import.meta.url).pathname
const cases = Object.entries(works).flatMap(([work, byName]) =>
  Object.entries(byName).map(([name, { engines, quickRounds = rounds }]) => {
    return { work, name, engines: Object.keys(engines), rounds: quick ? quickRounds : rounds }
  }),
)
const measured = new Map()

for (let round = 0; round < rounds; round++)
  for (const { work, name, engines } of cases.filter((each) => round < each.rounds)) {
    const results = engines.map((engine) => measure(work, name, engine))
    requireSame(work, name, results)
    for (const { engine, medianUs } of results) {
      const key = `${work} ${name} ${engine}`
      measured.set(key, [...(measured.get(key) ?? []), medianUs])
    }
  }

const report = { works: {} }
for (const { work, name, engines } of cases) {
  const medianOf = (engine) => median(measured.get(`${work} ${name} ${engine}`))
  const baseline = medianOf(engines[0])
  for (const engine of engines) {
    const median_us = medianOf(engine)
    // of the two medians over all rounds, so that it is the quotient of what stands beside it
    const entry = { case: name, median_us, ratio: median_us / baseline }
    const byEngine = (report.works[work] ??= {})
    const cases = [...(byEngine[engine]?.cases ?? []), entry]
    // a work of several cases is as good as its worst
    const worst = cases.reduce((one, other) => (other.ratio > one.ratio ? other : one))
    byEngine[engine] = { median_us: worst.median_us, ratio: worst.ratio, cases }
  }
}

if (process.argv.includes('--json')) console.log(JSON.stringify(report))
else
  for (const [work, byEngine] of Object.entries(report.works))
    for (const [engine, { cases }] of Object.entries(byEngine))
      for (const { case: name, median_us, ratio } of cases)
        console.log(
          `${work}  ${name.padEnd(11)} ${engine.padEnd(12)} ${median_us.toFixed(2).padStart(11)} µs  ${ratio.toFixed(3)} ×`,
        )

/** Each engine has a process of its own, so that none spoils what the compiler learnt about another. */
function measure(work, name, engine) {
  const args = [worker, work, name, engine, String(milliseconds)]
  return { engine, ...JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) }
}

function requireSame(work, name, results) {
  const [first, ...others] = results.map(({ result }) => result)
  for (const other of others)
    if (!(Math.abs(other - first) <= 1e-9 * Math.max(1, Math.abs(first))))
      throw new Error(`${work} ${name}: the engines computed different numbers, ${first} and ${other}`)
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[sorted.length >> 1]
}
