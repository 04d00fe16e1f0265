/** One engine doing one work in a process of its own; prints the median time of a unit and what was computed. */
import { performance } from 'node:perf_hooks'
import { works } from './works.mjs'

const [work, name, engine, milliseconds] = process.argv.slice(2)
const { unitsPerRun, engines } = works[work][name]
const run = engines[engine]()

const timed = () => {
  const before = performance.now()
  const result = run()
  return { time: performance.now() - before, result }
}

const end = performance.now() + Number(milliseconds)
const samples = [timed(), timed(), timed(), timed()]
while (performance.now() < end) samples.push(timed())

// the first half is warm-up
const times = samples.slice(samples.length >> 1).map(({ time }) => time)
times.sort((one, other) => one - other)
const medianUs = (times[times.length >> 1] * 1000) / unitsPerRun
console.log(JSON.stringify({ medianUs, result: samples[0].result }))
