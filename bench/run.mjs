/**
 * `npm run bench`: every engine on every work, taking turns, each time in a process of its own. `-- --quick` takes under 50 s,
 * `-- --json` prints one object for programs, `-- --peers` measures engines from npm as well, for some minutes more.
 */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { measureCompiling } from './compiling.mjs'
import { engines, peers } from './engines.mjs'
import { installPeers } from './install-peers.mjs'
import { printTable } from './table.mjs'
import { works } from './works.mjs'

const has = (flag) => process.argv.includes(flag)
const quick = has('--quick')
const milliseconds = quick ? 300 : 800
/** Engines from npm are at their full speed only after a second or two. */
const millisecondsOfPeers = 3000
const rounds = quick ? 9 : 5
/** Quick rounds end when another one might take too long; of the slow works there is one, and of the peers one after them. */
const seconds = quick ? 40 : Infinity

if (has('--peers')) installPeers()
const files = await Promise.all(
  Object.entries({ ...engines, ...(has('--peers') ? peers : {}) }).map(async ([engine, load]) => [
    engine,
    await load(),
  ]),
)
const cases = Object.entries(works)
  .filter(([work]) => !(quick && work === 'map'))
  .flatMap(([work, byName]) =>
    Object.entries(byName).map(([name, { kind, slow = false, baseline = 'hand' }]) => {
      const able = files.filter(([, file]) => kind in file && !file.cannot?.includes(work))
      const runs = able.map(([engine, { note, tolerance = 1e-9 }]) => ({
        engine,
        note,
        tolerance,
        times: [],
      }))
      return { work, name, slow, baseline, runs }
    }),
  )

const start = performance.now()
let longest = 0
for (let round = 0; round < rounds; round++) {
  const before = performance.now()
  if (before - start + longest > seconds * 1000) break
  for (const each of cases)
    if (!(quick && each.slow && round > 0)) measureAll(each, quick ? engines : { ...engines, ...peers })
  if (round > 0) longest = Math.max(longest, performance.now() - before)
}
if (quick) for (const each of cases) measureAll(each, peers)

const report = { works: {} }
for (const { work, name, baseline, runs } of cases) {
  const medians = Object.fromEntries(runs.map(({ engine, times }) => [engine, median(times)]))
  const byEngine = (report.works[work] ??= {})
  for (const { engine, note } of runs) {
    const median_us = medians[engine]
    // of the two medians over all rounds, so that it is the quotient of what stands beside it
    const ratio = engine === baseline ? {} : { ratio: median_us / medians[baseline] }
    const entry = { median_us, ...ratio, ...(note && { note }) }
    if (Object.keys(works[work]).length === 1) byEngine[engine] = entry
    else {
      const entries = [...(byEngine[engine]?.cases ?? []), { case: name, ...entry }]
      // a work of several cases is as good as its worst
      const worst = entries.reduce((one, other) => (other.ratio > one.ratio ? other : one))
      byEngine[engine] = { ...worst, case: undefined, cases: entries }
    }
  }
}
if (!quick) report.compiling = measureCompiling()

if (has('--json')) console.log(JSON.stringify(report))
else printTable(report, { quick, peers: has('--peers') })

/** Those of `engines` on one case, one after the other; they must compute what the first one did. */
function measureAll(each, engines) {
  const { work, name, runs } = each
  for (const { engine, tolerance, times } of runs.filter(({ engine }) => engine in engines)) {
    const { medianUs, result } = measure(work, name, engine)
    times.push(medianUs)
    const expected = (each.expected ??= result)
    if (!(Math.abs(result - expected) <= tolerance * Math.max(1, Math.abs(expected))))
      throw new Error(`${work} ${name}: ${engine} computed ${result}, and ${runs[0].engine} ${expected}`)
  }
}

/** Each engine has a process of its own, so that none spoils what the compiler learnt about another. */
function measure(work, name, engine) {
  const args = [
    fileURLToPath(new URL('./worker.mjs', import.meta.url)),
    work,
    name,
    engine,
    String(engine in peers ? millisecondsOfPeers : milliseconds),
  ]
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    // what a process says beside is shown if it fails
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(output.trim().split('\n').at(-1))
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
