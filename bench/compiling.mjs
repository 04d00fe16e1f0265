/** What compiling costs before the first update: time, size of the module, memory. Each form in processes of its own. */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import * as losses from '../src/engine/loss.ts'
import { mlpExample } from '../src/engine/mlp-example.ts'
import { MLP } from '../src/engine/nn.ts'
import { Value } from '../src/engine/value.ts'
import { engines } from './engines.mjs'
import { networks } from './networks.mjs'
import { buildGraph, randomGraph } from './random-graph.mjs'

const file = fileURLToPath(import.meta.url)
const forms = ['compiled', 'wasm'].filter((form) => form in engines)
/** A first time is over in the blink of an eye, in which a machine may do something else: so it is measured in so many processes. */
const processes = 9
const graphSizes = [25_000, 50_000, 100_000]

/** By form: W1 and its hundred updates, and random graphs of growing size. */
export function measureCompiling() {
  const run = (...args) => {
    const command = ['--expose-gc', file, ...args.map(String)]
    const output = execFileSync(process.execPath, command, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(output)
  }
  return Object.fromEntries(
    forms.map((form) => {
      const networks = Array.from({ length: processes }, () => run(form))
      return [form, { W1: medians(networks), graphs: graphSizes.map((size) => run(form, size)) }]
    }),
  )
}

/** Of each number the median, of anything else the first one's. */
function medians(reports) {
  const middle = reports.length >> 1
  return Object.fromEntries(
    Object.entries(reports[0]).map(([name, first]) => {
      const sorted = reports.map((report) => report[name]).sort((one, other) => one - other)
      return [name, typeof first === 'number' ? sorted[middle] : first]
    }),
  )
}

/** The published run: compiled, then a hundred updates, all of it for the first time in this process. */
async function ofNetwork(compile) {
  const { inputs, targets, loss, alpha, learningRate, updates, ...network } = networks.W1relu
  const example = mlpExample(MLP.fromJSON(network), losses[loss], alpha)
  const modules = watchModules()
  const before = performance.now()
  const program = await compile(example, { examples: inputs.length })
  const compile_ms = performance.now() - before
  program.load(
    inputs,
    targets.map((target) => [target]),
  )
  const start = performance.now()
  for (let update = 0; update < updates; update++) program.update(learningRate(update))
  return { compile_ms, updates_ms: performance.now() - start, form: program.form, ...modules }
}

async function ofGraph(compile, size) {
  const values = buildGraph(Value, randomGraph(size, size))
  const parameters = values.filter(({ op }) => op === '')
  const held = memory()
  const before = performance.now()
  const program = await compile({ parameters, loss: values.at(-1) }, { examples: 1 })
  const compile_ms = performance.now() - before
  const bytes_per_value = (memory() - held) / values.length
  return { values: values.length, compile_ms, bytes_per_value, form: program.form }
}

function memory() {
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Counts the bytes of every module where the browser would be given them. */
function watchModules() {
  const seen = { module_bytes: 0 }
  const { Module } = WebAssembly
  WebAssembly.Module = class extends Module {
    constructor(bytes) {
      super(bytes)
      seen.module_bytes += bytes.byteLength
    }
  }
  return seen
}

if (process.argv[1] === file) {
  const [form, size] = process.argv.slice(2)
  const { compile } = await engines[form]()
  console.log(
    JSON.stringify(size === undefined ? await ofNetwork(compile) : await ofGraph(compile, Number(size))),
  )
}
