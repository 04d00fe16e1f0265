/** The measurements as a table for people. */

const titles = {
  W1relu: 'W1relu: an update of MLP 2-16-16-1, relu, on 100 moons at once; max-margin loss and L2',
  W1tanh: 'W1tanh: the same with tanh',
  W2: 'W2: an epoch of MLP 2-4-2-1, tanh, on 500 points of the circle in batches of 10',
  W3: "W3: an update of the video's MLP(3, [4, 4, 1]) on its four examples",
  W4: 'W4: both passes over a random graph of so many Values, which micrograd and value build anew; ratios to a port of micrograd',
  map: 'map: the output of MLP 2-16-16-1, tanh, at 100 × 100 points',
}

export function printTable({ works, compiling }, { quick, peers }) {
  console.log('Median times, and ratios to the loop written by hand for exactly that work')
  for (const [work, byEngine] of Object.entries(works)) {
    console.log(`\n${titles[work]}`)
    for (const [engine, { cases, ...only }] of Object.entries(byEngine))
      for (const { case: name, median_us, ratio, note = '' } of cases ?? [only]) {
        const who = name === undefined ? engine : `${engine}, ${name}`
        const times = ratio === undefined ? '' : `${ratio.toFixed(3)} ×`
        console.log(
          `  ${who.padEnd(18)} ${median_us.toFixed(2).padStart(12)} µs ${times.padStart(11)}  ${note}`.trimEnd(),
        )
      }
  }
  if (compiling !== undefined) printCompiling(compiling)
  if (quick) console.log('\nDecision map and compiling: npm run bench, without --quick')
  if (!peers) console.log('\nEngines from npm beside these: npm run bench -- --peers')
}

function printCompiling(compiling) {
  console.log('\nCompiling, for the first time in a process')
  for (const [engine, { W1, graphs }] of Object.entries(compiling)) {
    const { compile_ms, module_bytes, updates_ms, form } = W1
    const size = module_bytes === 0 ? '' : `, ${(module_bytes / 1000).toFixed(1)} kB`
    console.log(`  ${engine.padEnd(18)} W1relu in ${compile_ms.toFixed(1)} ms${size}, to ${form}`)
    console.log(`  ${''.padEnd(18)} its hundred updates, the published run, in ${updates_ms.toFixed(1)} ms`)
    for (const { values, compile_ms, bytes_per_value, form } of graphs)
      console.log(
        `  ${''.padEnd(18)} ${values} Values in ${compile_ms.toFixed(0)} ms, ${bytes_per_value.toFixed(0)} bytes each, to ${form}`,
      )
  }
}
