/** TensorFlow.js on its WebAssembly backend. */
import '@tensorflow/tfjs-backend-wasm'
import { trainOn } from './tfjs.mjs'

export const note = 'in float32'
export const tolerance = 1e-3
export const train = trainOn('wasm')
