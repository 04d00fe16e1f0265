/** The engines, each loaded by the process that measures it alone; the first that does a work is what ratios are against. */

/** An engine's file says which kinds of work it does: `train` a network, `map` a network's output, run a `graph`. */
export const engines = {
  hand: () => import('./engines/hand.mjs'),
  micrograd: () => import('./engines/micrograd.mjs'),
  compiled: () => import('./engines/compiled.mjs'),
  wasm: () => import('./engines/wasm.mjs'),
  value: () => import('./engines/value.mjs'),
  replay: () => import('./engines/replay.mjs'),
}

/** Engines from npm, in `bench/package.json`: `npm run bench -- --peers` installs and measures them too. */
export const peers = {
  'tfjs cpu': () => import('./peers/tfjs-cpu.mjs'),
  'tfjs wasm': () => import('./peers/tfjs-wasm.mjs'),
  'jax-js wasm': () => import('./peers/jax.mjs'),
  'brain.js': () => import('./peers/brain.mjs'),
  convnetjs: () => import('./peers/convnet.mjs'),
}
