/** One engine doing one work in a process of its own; prints the median time of a unit and what was computed. */
import { performance } from 'node:perf_hooks'
import { engines, peers } from './engines.mjs'
import { works } from './works.mjs'

const [work, name, engine, milliseconds] = process.argv.slice(2)
const { kind, samples, unitsPerSample, start } = works[work][name]
const { reset, sample } = await start((await { ...engines, ...peers }[engine]())[kind])

const times = []
let result
const end = performance.now() + Number(milliseconds)
while (times.length < 4 || performance.now() < end) {
  reset()
  let last
  for (let i = 0; i < samples; i++) {
    const before = performance.now()
    last = sample()
    times.push(performance.now() - before)
  }
  result ??= last
}

// the first half is warm-up
const warm = times.slice(times.length >> 1).sort((one, other) => one - other)
const medianUs = (warm[warm.length >> 1] * 1000) / unitsPerSample
console.log(JSON.stringify({ medianUs, result }))
